package dev.siegel.signin.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.registration.RegistrationStore;
import dev.siegel.pool.revocation.RevokeClientCertificates;
import dev.siegel.pool.testing.InBetween;
import dev.siegel.pool.testing.Requests;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.user.User;
import dev.siegel.pool.work.StoreUnavailable;
import dev.siegel.protocols.sip.Diagnostics;
import dev.siegel.protocols.sip.SipRequest;
import dev.siegel.protocols.sip.SipResponse;
import dev.siegel.protocols.tlsdsk.TlsDskClientStep;
import java.io.IOException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedSignInTest {
    private final RegistrarFixture fixture = new RegistrarFixture();
    private final TestingPool pool = fixture.pool;
    private final User alice = pool.user("sip:alice@example.com");
    private final TestingDevice device = fixture.device(alice);

    @AfterEach
    void close() {
        device.close();
        fixture.close();
    }

    private static void assertFailedHandshake(SipResponse answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(TestingDevice.challenge(answer).gssapiData()).isEmpty();
        assertThat(answer.headers().first("ms-diagnostics").map(Diagnostics::parse))
                .contains(new Diagnostics(1000, "Final handshake failed"));
        assertThat(answer.headers().has("ms-diagnostics-public")).isFalse();
    }

    private static void assertForbidden(SipResponse answer, int id) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(
                        answer.headers()
                                .first("ms-diagnostics-public")
                                .map(Diagnostics::parse)
                                .map(Diagnostics::id))
                .contains(id);
    }

    @Test
    void a_revoked_certificate_no_longer_signs_in() {
        fixture.revokeAll(alice);

        assertFailedHandshake(device.shakeHands());
    }

    @Test
    void a_replaced_certificate_no_longer_signs_in() {
        fixture.revokeAll(alice);
        fixture.publish(alice, RegistrarFixture.EPID);

        assertFailedHandshake(device.shakeHands());
    }

    @Test
    void a_certificate_of_nobody_here_does_not_sign_in() {
        var elsewhere = new TestingPool();
        var stranger = elsewhere.user("sip:alice@example.com");
        byte[] foreign =
                elsewhere
                        .authority
                        .issue(
                                stranger.sipAddress(),
                                (RSAPublicKey) Requests.KEY.getPublic(),
                                Duration.ofDays(180))
                        .encoded();
        try (var other =
                new TestingDevice(
                        "sip:alice@example.com",
                        RegistrarFixture.EPID,
                        foreign,
                        fixture.registrar.port())) {
            assertFailedHandshake(other.shakeHands());
        }
    }

    @Test
    void an_expired_certificate_does_not_sign_in() {
        pool.clock.advance(Duration.ofDays(180));

        assertFailedHandshake(device.shakeHands());
    }

    @Test
    void a_certificate_of_another_user_is_refused_by_name() {
        User bob = pool.user("sip:bob@example.com");
        byte[] certificate = fixture.publish(bob, "bb");
        try (var other =
                new TestingDevice(
                        "sip:alice@example.com", "bb", certificate, fixture.registrar.port())) {
            assertForbidden(other.shakeHands(), 4004);
        }
    }

    @Test
    void a_certificate_of_another_device_does_not_sign_in() {
        byte[] certificate = fixture.publish(alice, "bb");
        try (var other =
                new TestingDevice(
                        "sip:alice@example.com", "cc", certificate, fixture.registrar.port())) {
            assertFailedHandshake(other.shakeHands());
        }
    }

    @Test
    void a_disabled_user_is_refused_by_name() {
        pool.users.update(alice.withEnabled(false));

        assertForbidden(device.shakeHands(), 4141);
    }

    @Test
    void the_register_of_another_address_is_refused() {
        SipRequest register = device.register().withOnly("To", "<sip:bob@example.com>");

        assertForbidden(device.exchange(register), 4004);
    }

    @Test
    void a_call_id_or_contact_that_would_not_fit_into_the_store_is_refused() {
        SipRequest register = device.register();
        String contact = register.headers().first("Contact").orElseThrow().value();
        String longer = contact.replaceFirst(">", ";x=" + "a".repeat(1100) + ">");

        assertThat(device.exchange(register.withOnly("Call-ID", "c".repeat(600))).status())
                .isEqualTo(400);
        assertThat(device.exchange(register.withOnly("Contact", longer)).status()).isEqualTo(400);
    }

    @Test
    void an_endpoint_that_is_not_named_or_named_wrongly_is_refused() {
        SipRequest register = device.register();
        SipRequest noEpid = register.withOnly("From", "<sip:alice@example.com>;tag=1");
        SipRequest otherEpid = register.withOnly("From", "<sip:alice@example.com>;tag=1;epid=ff");
        SipRequest noInstance = register.withOnly("Contact", "<sip:192.0.2.10:40123>");

        assertForbidden(device.exchange(noEpid), 4011);
        assertForbidden(device.exchange(otherEpid), 4010);
        assertForbidden(device.exchange(noInstance), 4010);
        assertForbidden(device.exchange(register.without("Contact")), 4010);
    }

    @Test
    void an_instance_in_upper_case_is_the_same() {
        SipRequest register = device.register();
        String contact = register.headers().value("Contact").orElseThrow();
        String upper =
                contact.replace(
                        "e41f5523-0406-54e1-ad17-f0c228a51cfc",
                        "E41F5523-0406-54E1-AD17-F0C228A51CFC");

        assertThat(device.exchange(register.withOnly("Contact", upper)).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "FgMBADU=", "FgMBADUBAAAxAwE=", "AAAA", "not base64", "FQMBAAICKA=="})
    void handshake_data_that_is_none_is_refused(String data) {
        SipRequest register =
                TestingDevice.authorized(device.register(), ", gssapi-data=\"" + data + "\"");

        assertFailedHandshake(device.exchange(register));
    }

    @Test
    void a_second_flight_without_a_first_is_refused() {
        byte[] hello = device.handshake().hello();
        String flight = Base64.getEncoder().encodeToString(hello);
        SipRequest register =
                TestingDevice.authorized(
                        device.register(), ", opaque=\"B24DFAAE\", gssapi-data=\"" + flight + "\"");

        assertFailedHandshake(device.exchange(register));
    }

    @Test
    void a_second_flight_that_was_changed_is_refused_and_leaves_nothing() {
        var handshake = device.handshake();
        SipResponse hello = device.exchange(device.step(handshake.hello()));
        var challenge = TestingDevice.challenge(hello);
        var flight =
                (TlsDskClientStep.ClientFlight)
                        handshake.receive(challenge.gssapiData().orElseThrow());
        byte[] changed = flight.flight();
        changed[changed.length - 1] ^= 1;
        String opaque = ", opaque=\"" + challenge.opaque().orElseThrow() + "\", gssapi-data=\"";
        var base64 = Base64.getEncoder();

        SipResponse wrong =
                device.exchange(
                        TestingDevice.authorized(
                                device.register(), opaque + base64.encodeToString(changed) + "\""));
        SipResponse again =
                device.exchange(
                        TestingDevice.authorized(
                                device.register(),
                                opaque + base64.encodeToString(flight.flight()) + "\""));

        assertFailedHandshake(wrong);
        assertFailedHandshake(again);
    }

    @Test
    void a_handshake_that_takes_over_a_minute_is_forgotten() {
        device.shakeHands();
        pool.clock.advance(Duration.ofMinutes(1));

        assertFailedHandshake(device.exchange(device.sign(device.register())));
    }

    @Test
    void a_revocation_takes_the_device_offline_and_leaves_the_other() {
        device.signIn();
        try (TestingDevice second = fixture.device(alice, "2385f4c267")) {
            second.signIn();

            pool.revoke()
                    .revoke(
                            pool.administrator(),
                            new RevokeClientCertificates.Request(
                                    alice.id(),
                                    Set.of(RegistrarFixture.deviceId(RegistrarFixture.EPID)),
                                    RevocationReason.UNSPECIFIED,
                                    false,
                                    false));

            assertThat(pool.live.size()).isEqualTo(1);
            assertThat(
                            pool.registrations.of(alice.id()).stream()
                                    .filter(one -> one.endedTime() != null))
                    .singleElement()
                    .extracting(one -> one.epid())
                    .isEqualTo(RegistrarFixture.EPID);
            assertThat(device.isClosed()).isTrue();
            assertThat(second.exchange(second.sign(second.register())).status()).isEqualTo(200);
        }
    }

    @Test
    void a_revocation_right_before_the_last_look_refuses_the_sign_in() {
        RegistrarFixture racing = racing(InBetween::beforeConfirm);
        User user = racing.pool.user("sip:alice@example.com");
        try (racing;
                TestingDevice late = racing.device(user)) {
            late.shakeHands();

            Optional<Integer> status = late.lastAnswer(late.sign(late.register()));

            assertThat(status).isIn(Optional.empty(), Optional.of(401));
            Await.until(() -> racing.pool.live.size() == 0);
            assertThat(racing.pool.registrations.of(user.id())).isEmpty();
        }
    }

    @Test
    void a_revocation_right_after_the_last_look_ends_the_sign_in() {
        try (RegistrarFixture racing = racing(InBetween::afterConfirm)) {
            User user = racing.pool.user("sip:alice@example.com");
            try (TestingDevice late = racing.device(user)) {
                late.shakeHands();

                late.send(late.sign(late.register()));

                assertThat(late.isClosed()).isTrue();
                Await.until(() -> racing.pool.live.size() == 0);
                Await.until(() ->
                        racing.pool.registrations.of(user.id()).getFirst().endedTime() != null);
            }
        }
    }

    private interface Interleaving {
        RegistrationStore around(RegistrationStore store, Runnable happening);
    }

    /** The revocation runs beside, and has committed before the sign-in goes on. */
    private static RegistrarFixture racing(Interleaving interleaving) {
        return RegistrarFixture.withRegistrations(
                (pool, store) -> interleaving.around(store, () -> revokeBeside(pool)));
    }

    private static void revokeBeside(TestingPool pool) {
        User user = pool.users.findBySipAddress(SipAddress.of("alice@example.com")).orElseThrow();
        var _ = Thread.ofVirtual().start(() -> RegistrarFixture.revokeAll(pool, user));
        Await.until(() -> pool.certificates.currentOf(user.id()).isEmpty());
    }

    @Test
    void while_the_database_is_away_the_answer_is_503_and_then_it_goes_on() {
        RegistrationStore[] away = new RegistrationStore[1];
        try (RegistrarFixture failing =
                RegistrarFixture.withRegistrations((_, store) -> {
                    away[0] =
                            InBetween.beforeConfirm(
                                    store,
                                    () -> {
                                        throw new StoreUnavailable("no answer", new IOException());
                                    });
                    return away[0];
                })) {
            User user = failing.pool.user("sip:alice@example.com");
            try (TestingDevice patient = failing.device(user)) {
                SipResponse first = patient.signIn();
                SipResponse second = patient.signIn();

                assertThat(first.status()).isEqualTo(503);
                assertThat(second.status()).isEqualTo(200);
                assertThat(failing.pool.live.size()).isEqualTo(1);
            }
        }
    }

    @Test
    void no_more_than_four_handshakes_are_under_way_on_a_connection() {
        String[] epids = {"a1", "a2", "a3", "a4", "a5"};
        TestingDevice[] devices =
                Arrays.stream(epids)
                        .map(epid -> device.sharing(epid, fixture.publish(alice, epid)))
                        .toArray(TestingDevice[]::new);
        Arrays.stream(devices).forEach(TestingDevice::beginHandshake);

        int[] answers =
                IntStream.range(0, devices.length)
                        .map(i -> devices[i].goOnWithHandshake().isPresent() ? 1 : 0)
                        .toArray();

        assertThat(answers).containsExactly(0, 1, 1, 1, 1);
    }
}
