package dev.siegel.pool.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.EncodedCertificate;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.publication.Publication;
import dev.siegel.pool.registration.CertificateVerdict.Cause;
import dev.siegel.pool.registration.CertificateVerdict.Refused;
import dev.siegel.pool.registration.SignInDevice.Outcome;
import dev.siegel.pool.revocation.RevokeClientCertificates;
import dev.siegel.pool.testing.EndedConnection;
import dev.siegel.pool.testing.InBetween;
import dev.siegel.pool.testing.Requests;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignInDeviceTest {
    private final TestingPool pool = new TestingPool();
    private final User alice = pool.user("sip:alice@example.com");
    private final DeviceId laptop = DeviceId.of(UUID.randomUUID());
    private final ClientCertificate certificate = publish(laptop);
    private final EncodedCertificate encoded = Objects.requireNonNull(certificate.encoded());
    private final EndedConnection connection = new EndedConnection();

    private ClientCertificate publish(DeviceId device) {
        var request =
                Requests.publication(Requests.ticket(alice, device, pool.clock.instant()), device);
        return ((Publication.Published) pool.publish().publish(request)).certificate();
    }

    private void revoke() {
        pool.clock.advance(Duration.ofSeconds(1));
        pool.revoke()
                .revoke(
                        pool.administrator(),
                        new RevokeClientCertificates.Request(
                                alice.id(),
                                Set.of(laptop),
                                RevocationReason.UNSPECIFIED,
                                false,
                                false));
    }

    private Registration registration() {
        Instant now = pool.clock.instant();
        return new Registration(
                UUID.randomUUID(),
                alice.id(),
                laptop,
                "2385f4c267",
                "<sip:192.0.2.10:40123>",
                "c7311426",
                TestingPool.FQDN,
                Mechanism.TLS_DSK,
                certificate.id(),
                "UCCAPI/15.0",
                "192.0.2.10",
                now,
                now,
                now.plus(Duration.ofHours(2)),
                null);
    }

    private Outcome complete(SignInDevice signInDevice) {
        return signInDevice.complete(
                connection.signIn(alice.id(), laptop, certificate.id()),
                encoded,
                alice.sipAddress(),
                registration());
    }

    private void assertRefused(CertificateVerdict verdict, Cause cause) {
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.cause()).isEqualTo(cause));
    }

    @Test
    void the_current_certificate_of_the_device_signs_in() {
        assertThat(pool.signInDevice().check(encoded, alice.sipAddress(), laptop))
                .isInstanceOf(CertificateVerdict.Accepted.class);
        assertThat(complete(pool.signInDevice())).isInstanceOf(Outcome.SignedIn.class);
        assertThat(pool.registrations.of(alice.id()))
                .singleElement()
                .matches(one -> one.isLiveAt(pool.clock.instant()));
        assertThat(pool.live.of(alice.id())).hasSize(1);
    }

    @Test
    void a_certificate_that_was_never_published_here_is_refused() {
        var foreign = new EncodedCertificate(new byte[] {1, 2, 3});

        assertRefused(
                pool.signInDevice().check(foreign, alice.sipAddress(), laptop), Cause.UNKNOWN);
    }

    @Test
    void a_revoked_and_a_replaced_certificate_no_longer_sign_in() {
        publish(laptop);
        assertRefused(pool.signInDevice().check(encoded, alice.sipAddress(), laptop), Cause.ENDED);

        revoke();
        assertRefused(pool.signInDevice().check(encoded, alice.sipAddress(), laptop), Cause.ENDED);
    }

    @Test
    void an_expired_certificate_and_one_that_is_not_yet_valid_are_refused() {
        pool.clock.set(certificate.notBefore().minusSeconds(1));
        assertRefused(
                pool.signInDevice().check(encoded, alice.sipAddress(), laptop),
                Cause.NOT_YET_VALID);

        pool.clock.set(certificate.expirationTime());
        assertRefused(
                pool.signInDevice().check(encoded, alice.sipAddress(), laptop), Cause.EXPIRED);
    }

    @Test
    void another_users_and_another_devices_certificate_are_refused() {
        assertRefused(
                pool.signInDevice().check(encoded, SipAddress.of("bob@example.com"), laptop),
                Cause.OTHER_USER);
        assertRefused(
                pool.signInDevice()
                        .check(encoded, alice.sipAddress(), DeviceId.of(UUID.randomUUID())),
                Cause.OTHER_DEVICE);
    }

    @Test
    void a_disabled_users_certificate_is_refused() {
        pool.users.update(alice.withEnabled(false));

        assertRefused(
                pool.signInDevice().check(encoded, alice.sipAddress(), laptop),
                Cause.USER_DISABLED);
    }

    @Test
    void a_certificate_from_before_the_epoch_is_refused() {
        var afterRestore =
                new SignInDevice(
                        pool.certificates,
                        pool.registrations,
                        pool.live,
                        pool.work,
                        pool.settings.withEpoch(pool.clock.instant().plusSeconds(1)),
                        pool.clock);

        assertRefused(
                afterRestore.check(encoded, alice.sipAddress(), laptop), Cause.OLDER_THAN_EPOCH);
    }

    @Test
    void a_revocation_between_the_first_check_and_the_last_read_refuses_the_sign_in() {
        SignInDevice signInDevice = pool.signInDevice();
        assertThat(signInDevice.check(encoded, alice.sipAddress(), laptop))
                .isInstanceOf(CertificateVerdict.Accepted.class);

        revoke();

        assertThat(complete(signInDevice)).isInstanceOf(Outcome.NotSignedIn.class);
        assertThat(pool.live.of(alice.id())).isEmpty();
        assertThat(pool.registrations.of(alice.id())).isEmpty();
    }

    @Test
    void a_revocation_right_after_the_last_read_ends_the_sign_in_through_the_live_table() {
        SignInDevice signInDevice =
                pool.signInDevice(InBetween.afterConfirm(pool.registrations, this::revoke));

        complete(signInDevice);

        assertThat(connection.isEnded()).isTrue();
        assertThat(pool.certificates.currentOf(alice.id())).isEmpty();
    }

    @Test
    void a_revocation_right_before_the_last_read_refuses_and_ends_the_sign_in() {
        SignInDevice signInDevice =
                pool.signInDevice(InBetween.beforeConfirm(pool.registrations, this::revoke));

        Outcome outcome = complete(signInDevice);

        assertThat(outcome).isInstanceOf(Outcome.NotSignedIn.class);
        assertThat(connection.isEnded()).isTrue();
    }

    @Test
    void
            whatever_the_order_of_publish_and_revoke_a_ticket_from_before_leaves_no_current_certificate() {
        var ticket = Requests.ticket(alice, laptop, pool.clock.instant());
        var publishing =
                pool.publish(InBetween.beforeLock(pool.users, this::revoke), pool.certificates);

        Publication publication = publishing.publish(Requests.publication(ticket, laptop));

        assertThat(publication).isInstanceOf(Publication.Refused.class);
        assertThat(pool.certificates.currentOf(alice.id())).isEmpty();
    }

    @Test
    void the_end_of_an_old_connection_does_not_end_a_newer_registration() {
        SignInDevice signInDevice = pool.signInDevice();
        var old = (Outcome.SignedIn) complete(signInDevice);
        var newer = (Outcome.SignedIn) complete(signInDevice);

        signInDevice.end(
                connection.signIn(alice.id(), laptop, certificate.id()), old.registration());

        assertThat(pool.registrations.of(alice.id())).containsExactly(newer.registration());
        assertThat(signInDevice.refresh(old.registration(), Duration.ofHours(1))).isFalse();
        assertThat(signInDevice.refresh(newer.registration(), Duration.ofHours(1))).isTrue();
    }

    @Test
    void a_certificate_with_the_same_thumbprint_but_other_bytes_is_refused() {
        var check = new CertificateCheck(pool.settings, pool.clock);
        var held = pool.certificates.findByThumbprint(Thumbprint.of(encoded)).orElseThrow();

        assertRefused(
                check.check(
                        held, new EncodedCertificate(new byte[] {9}), alice.sipAddress(), laptop),
                Cause.UNKNOWN);
    }
}
