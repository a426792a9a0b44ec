package dev.siegel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.endtoend.pool.PoolSetup;
import dev.siegel.endtoend.pool.RunningPool;
import dev.siegel.endtoend.sipe.SipeClient;
import dev.siegel.endtoend.sipe.SipeError;
import dev.siegel.endtoend.sipe.SipeTransport;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An unmodified pidgin-sipe signs in on the packaged server, seen through the packaged `cs`. */
class RealClientIT {
    private static final Duration VALIDITY = Duration.ofDays(180);
    private static final Duration BACK_DATING = Duration.ofMinutes(15);

    private static RunningPool pool;

    @BeforeAll
    static void startPool() {
        pool = PoolSetup.fresh("real-client").start();
    }

    @AfterAll
    static void stopPool() {
        pool.close();
    }

    @ParameterizedTest
    @EnumSource(SipeTransport.class)
    void the_client_gets_a_certificate_and_signs_in_with_it(SipeTransport transport) {
        // given
        PoolUser user = PoolUser.create(pool, "over-" + transport.name().toLowerCase(Locale.ROOT));

        // when
        try (var client = SipeClient.start(user.account("desk", transport))) {
            client.awaitSignedIn();

            // then
            assertThat(client.isSignedIn()).isTrue();
            assertThat(user.certificates())
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.identity()).isEqualTo(user.sipAddress());
                        assertThat(row.lifetime()).isEqualTo(VALIDITY.minus(BACK_DATING));
                    });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "address, %s@example.com",
        "domain, EXAMPLE\\%s",
        "lower-case-domain, example\\%s",
        "whole-domain, example.com\\%s",
        "empty, ''"
    })
    void the_client_signs_in_with_every_form_of_login(String name, String login) {
        // given
        PoolUser user = PoolUser.create(pool, "login-" + name);

        // when
        try (var client =
                SipeClient.start(user.account("desk").login(login.formatted(user.name())))) {
            client.awaitSignedIn();

            // then
            assertThat(user.certificates()).hasSize(1);
        }
    }

    @Test
    void a_wrong_password_fails_with_the_web_ticket_and_leaves_nothing() {
        // given
        PoolUser user = PoolUser.create(pool, "wrong-password");

        // when
        try (var client = SipeClient.start(user.account("desk").password("not the password"))) {
            SipeError error = client.awaitError();

            // then
            assertThat(error.kind()).isEqualTo("authentication-failed");
            assertThat(error.text()).startsWith("Web ticket request to ").endsWith(" failed");
            assertThat(user.certificates()).isEmpty();
        }
    }

    @Test
    void a_client_that_does_not_trust_the_pool_goes_away() {
        // given
        PoolUser user = PoolUser.create(pool, "distrust");

        // when
        try (var client = SipeClient.start(user.account("desk").trusting(null))) {
            SipeError error = client.awaitError();

            // then
            assertThat(error.text()).contains("certificate");
            assertThat(user.certificates()).isEmpty();
        }
    }

    @Test
    void a_second_device_adds_a_row() {
        // given
        PoolUser user = PoolUser.create(pool, "two-devices");

        // when
        try (var desk = user.signedIn("desk");
                var laptop = user.signedIn("laptop")) {

            // then
            assertThat(user.certificates())
                    .extracting(CertificateRow::deviceId)
                    .doesNotHaveDuplicates();
            assertThat(user.certificates()).hasSize(2);
            assertThat(desk.isSignedIn()).isTrue();
            assertThat(laptop.isSignedIn()).isTrue();
        }
    }

    @Test
    void starting_again_on_the_same_device_replaces_the_row() {
        // given
        PoolUser user = PoolUser.create(pool, "same-device");
        user.signedIn("desk").close();
        CertificateRow first = user.certificates().getFirst();
        WallClock.awaitLaterSecond(first.publicationTime());

        // when
        user.signedIn("desk").close();

        // then
        assertThat(user.certificates())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.deviceId()).isEqualTo(first.deviceId());
                    assertThat(row.publicationTime()).isAfter(first.publicationTime());
                    assertThat(row.serialNumber()).isNotEqualTo(first.serialNumber());
                });
    }

    @Test
    void revoking_one_device_ends_its_sign_in_at_once_and_no_other() {
        // given
        PoolUser user = PoolUser.create(pool, "one-of-two");
        try (var desk = user.signedIn("desk")) {
            String deskId = user.certificates().getFirst().deviceId();
            try (var laptop = user.signedIn("laptop")) {

                // when
                pool.cs("Revoke-CsClientCertificate", user.sipAddress(), "-DeviceId", deskId)
                        .succeeded();

                // then
                desk.awaitOffline(Duration.ofSeconds(1));
                assertThat(laptop.isSignedIn()).isTrue();
                assertThat(user.certificates())
                        .singleElement()
                        .extracting(CertificateRow::deviceId)
                        .isNotEqualTo(deskId);
            }
        }
    }

    @Test
    void a_revoked_device_gets_a_new_certificate_at_its_next_start() {
        // given
        PoolUser user = PoolUser.create(pool, "revoked");
        user.signedIn("desk").close();
        CertificateRow first = user.certificates().getFirst();
        pool.cs("Revoke-CsClientCertificate", user.sipAddress()).succeeded();
        assertThat(user.certificates()).isEmpty();

        // when
        try (var client = user.signedIn("desk")) {

            // then
            assertThat(client.isSignedIn()).isTrue();
            assertThat(user.certificates())
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.deviceId()).isEqualTo(first.deviceId());
                        assertThat(row.serialNumber()).isNotEqualTo(first.serialNumber());
                    });
        }
    }

    @Test
    void a_disabled_user_is_signed_out_and_not_let_in_again() {
        // given
        PoolUser user = PoolUser.create(pool, "leaver");
        try (var client = user.signedIn("desk")) {

            // when
            pool.cs("Disable-CsUser", user.sipAddress()).succeeded();

            // then
            client.awaitOffline(Duration.ofSeconds(1));
        }
        try (var client = SipeClient.start(user.account("desk"))) {
            assertThat(client.awaitError().text()).isNotEmpty();
        }
    }

    @Test
    void ten_clients_sign_in_at_once() {
        // given
        List<PoolUser> users =
                IntStream.range(0, 5).mapToObj(i -> PoolUser.create(pool, "crowd-" + i)).toList();

        // when
        List<SipeClient> clients =
                users.parallelStream()
                        .flatMap(user ->
                                List.of("desk", "laptop").parallelStream()
                                        .map(device -> user.account(device)))
                        .map(SipeClient::start)
                        .toList();
        clients.forEach(SipeClient::awaitSignedIn);

        // then
        assertThat(clients).hasSize(10).allMatch(SipeClient::isSignedIn);
        assertThat(users).allSatisfy(user -> assertThat(user.certificates()).hasSize(2));
        clients.forEach(SipeClient::close);
    }
}
