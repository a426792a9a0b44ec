package dev.siegel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.client.ConnectionClosedException;
import dev.siegel.client.PublishOutcome;
import dev.siegel.client.SignInClient;
import dev.siegel.client.SignInOutcome;
import dev.siegel.client.SignInStage;
import dev.siegel.client.SignedIn;
import dev.siegel.client.WebTicket;
import dev.siegel.client.store.DeviceCertificate;
import dev.siegel.client.store.DeviceKeys;
import dev.siegel.endtoend.pool.PoolSetup;
import dev.siegel.endtoend.pool.RunningPool;
import dev.siegel.endtoend.wire.HttpsCaller;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A client that keeps its certificate, as Lync does: what it is good for, and what ends it. */
class StoredCertificateIT {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    /** Longer than a ticket and a refusal take. */
    private static final Duration BLOCKED = Duration.ofSeconds(15);

    private static RunningPool pool;
    private static HttpsCaller api;

    @BeforeAll
    static void startPool() {
        pool = PoolSetup.fresh("stored-certificate").start();
        api =
                HttpsCaller.withToken(
                        pool.ports().api(), pool.certificateAuthority(), pool.localToken());
    }

    @AfterAll
    static void stopPool() {
        api.close();
        pool.close();
    }

    @Test
    void a_stored_certificate_signs_in_after_the_password_has_changed() throws IOException {
        // given
        PoolUser user = PoolUser.create(pool, "changed-password");
        SignInClient client = KeepingClient.of(user);
        KeepingClient.signedIn(client).close();
        pool.cs("Set-CsAccount", user.address(), "-Password", "another password").succeeded();

        // when
        try (SignedIn again = KeepingClient.signedIn(client)) {

            // then
            assertThat(again.lastAnswerSigned()).isTrue();
            assertThat(user.certificates()).hasSize(1);
        }
    }

    @Test
    void a_revoked_certificate_is_refused_without_handshake_data() throws IOException {
        // given
        PoolUser user = PoolUser.create(pool, "refused");
        SignInClient client = KeepingClient.of(user);
        KeepingClient.signedIn(client).close();
        DeviceCertificate revoked = client.storedCertificate().orElseThrow();
        pool.cs("Revoke-CsClientCertificate", user.sipAddress()).succeeded();

        // when
        SignInOutcome outcome = client.signIn(revoked);

        // then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SignInOutcome.Refused.class,
                        refused -> {
                            assertThat(refused.refusal().stage())
                                    .isEqualTo(SignInStage.CERTIFICATE);
                            assertThat(refused.refusal().status()).isEqualTo(401);
                            assertThat(refused.refusal().hasGssapiData()).isFalse();
                        });
    }

    @Test
    void a_ticket_from_before_the_revocation_brings_no_certificate() throws IOException {
        // given
        PoolUser user = PoolUser.create(pool, "old-ticket");
        SignInClient client = KeepingClient.of(user);
        KeepingClient.signedIn(client).close();
        WebTicket ticket = KeepingClient.ticket(client);
        pool.cs(
                        "Revoke-CsClientCertificate",
                        user.sipAddress(),
                        "-DeviceId",
                        client.endpoint().deviceId().toString())
                .succeeded();

        // when
        PublishOutcome outcome = client.publish(ticket, DeviceKeys.generate());

        // then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PublishOutcome.Refused.class,
                        refused -> assertThat(refused.refusal().errorId()).hasValue(28033));
        assertThat(user.certificates()).isEmpty();
    }

    @Test
    void a_revoked_client_gets_a_new_certificate_with_its_password() throws IOException {
        // given
        PoolUser user = PoolUser.create(pool, "comes-back");
        SignInClient client = KeepingClient.of(user);
        KeepingClient.signedIn(client).close();
        DeviceCertificate revoked = client.storedCertificate().orElseThrow();
        pool.cs("Revoke-CsClientCertificate", user.sipAddress()).succeeded();

        // when
        KeepingClient.signedIn(client).close();

        // then
        assertThat(client.storedCertificate()).isPresent().get().isNotEqualTo(revoked);
        assertThat(user.certificates()).hasSize(1);
    }

    @Test
    void a_revocation_that_keeps_sessions_leaves_the_sign_in_and_ends_the_certificate()
            throws IOException {
        // given
        PoolUser user = PoolUser.create(pool, "keeps-session");
        SignInClient client = KeepingClient.of(user);
        try (SignedIn signedIn = KeepingClient.signedIn(client)) {
            DeviceCertificate revoked = client.storedCertificate().orElseThrow();

            // when
            pool.cs("Revoke-CsClientCertificate", user.sipAddress(), "-KeepSessions").succeeded();

            // then
            assertThat(signedIn.refresh().status()).isEqualTo(200);
            assertThat(client.signIn(revoked)).isInstanceOf(SignInOutcome.Refused.class);
        }
    }

    @Test
    void a_dry_run_changes_nothing() throws IOException {
        // given
        PoolUser user = PoolUser.create(pool, "dry-run");
        SignInClient client = KeepingClient.of(user);
        try (SignedIn signedIn = KeepingClient.signedIn(client)) {

            // when
            String said =
                    pool.cs("Revoke-CsClientCertificate", user.sipAddress(), "-WhatIf")
                            .succeeded()
                            .out();

            // then
            assertThat(said).startsWith("What if: ").contains(user.sipAddress());
            assertThat(signedIn.refresh().status()).isEqualTo(200);
            assertThat(user.certificates()).hasSize(1);
        }
    }

    @Test
    void a_block_stops_the_reissue_with_a_reason_and_its_end_lets_it_through() throws IOException {
        // given
        PoolUser user = PoolUser.create(pool, "blocked");
        SignInClient client = KeepingClient.of(user);
        KeepingClient.signedIn(client).close();
        Instant until = Instant.now().plus(BLOCKED).truncatedTo(ChronoUnit.SECONDS);
        api.call(
                "DELETE",
                "/api/v1/users/"
                        + user.sipAddress()
                        + "/certificates?blockReissue=true&blockUntil="
                        + until);
        WebTicket ticket = KeepingClient.ticket(client);

        // when
        PublishOutcome whileBlocked = client.publish(ticket, DeviceKeys.generate());
        WallClock.await(until);
        PublishOutcome afterwards = client.publish(ticket, DeviceKeys.generate());

        // then
        assertThat(whileBlocked)
                .isInstanceOfSatisfying(
                        PublishOutcome.Refused.class,
                        refused -> {
                            assertThat(refused.refusal().errorId()).hasValue(28000);
                            assertThat(refused.refusal().reason())
                                    .isEqualTo("reissue is blocked until " + until);
                        });
        assertThat(afterwards).isInstanceOf(PublishOutcome.Published.class);
        assertThat(user.certificates()).hasSize(1);
    }

    @RepeatedTest(8)
    void no_sign_in_slips_through_beside_a_revocation() throws IOException {
        // given
        PoolUser user = PoolUser.create(pool, "race-" + System.nanoTime());
        SignInClient client = KeepingClient.of(user);
        KeepingClient.signedIn(client).close();
        DeviceCertificate certificate = client.storedCertificate().orElseThrow();

        // when
        var signIns =
                Stream.generate(() ->
                                CompletableFuture.supplyAsync(
                                        () -> isOverAtOnce(client, certificate)))
                        .limit(6)
                        .toList();
        int revoked =
                api.call("DELETE", "/api/v1/users/" + user.sipAddress() + "/certificates")
                        .statusCode();

        // then
        assertThat(revoked).isEqualTo(200);
        assertThat(signIns).map(CompletableFuture::join).containsOnly(true);
        assertThat(client.signIn(certificate)).isInstanceOf(SignInOutcome.Refused.class);
    }

    @Test
    void two_publishes_for_one_device_at_once_leave_one_certificate() throws IOException {
        // given
        PoolUser user = PoolUser.create(pool, "two-publishes");
        SignInClient client = KeepingClient.of(user);
        WebTicket ticket = KeepingClient.ticket(client);
        var keys = List.of(DeviceKeys.generate(), DeviceKeys.generate(), DeviceKeys.generate());

        // when
        var publishes =
                keys.stream()
                        .map(pair ->
                                CompletableFuture.supplyAsync(
                                        () -> KeepingClient.publish(client, ticket, pair)))
                        .toList();
        List<PublishOutcome> outcomes = publishes.stream().map(CompletableFuture::join).toList();

        // then
        assertThat(outcomes).allMatch(PublishOutcome.Published.class::isInstance);
        assertThat(user.certificates()).hasSize(1);
        assertThat(outcomes)
                .map(PublishOutcome.Published.class::cast)
                .map(published -> signIn(client, published.certificate()))
                .filteredOn(SignInOutcome.Succeeded.class::isInstance)
                .hasSize(1);
    }

    /**
     * Who is thrown out between the registration and the answer to it sees the connection close.
     */
    private static boolean isOverAtOnce(SignInClient client, DeviceCertificate certificate) {
        try {
            return isOver(client.signIn(certificate));
        } catch (ConnectionClosedException thrownOut) {
            return true;
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /** Refused, or thrown out after the first moment. */
    private static boolean isOver(SignInOutcome outcome) throws IOException {
        return switch (outcome) {
            case SignInOutcome.Succeeded(var signedIn) -> signedIn.awaitClosed(AT_ONCE);
            case SignInOutcome.Refused _,
                    SignInOutcome.Distrusted _,
                    SignInOutcome.NoCertificate _ ->
                    true;
        };
    }

    private static SignInOutcome signIn(SignInClient client, DeviceCertificate certificate) {
        try {
            return client.signIn(certificate);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }
}
