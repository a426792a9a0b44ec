package dev.siegel.signin.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.user.User;
import dev.siegel.protocols.sip.SipResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What administrators have set is felt by the next request. */
class RegistrarRulesTest {
    private final RegistrarFixture fixture = new RegistrarFixture();
    private final User alice = fixture.pool.user("sip:alice@example.com");
    private final TestingDevice device = fixture.device(alice);

    @AfterEach
    void close() {
        device.close();
        fixture.close();
    }

    @Test
    void without_certificates_the_401_offers_no_tls_dsk() {
        fixture.rules.certificateSignIn = false;

        SipResponse answer = device.exchange(device.register());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().has("WWW-Authenticate")).isFalse();
    }

    @Test
    void without_certificates_a_handshake_is_not_begun() {
        fixture.rules.certificateSignIn = false;

        SipResponse answer = device.exchange(device.step(device.handshake().hello()));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().has("WWW-Authenticate")).isFalse();
        assertThat(answer.headers().value("ms-diagnostics").orElseThrow()).startsWith("1000;");
    }

    @Test
    void certificates_switched_off_after_the_handshake_refuse_the_sign_in() {
        device.shakeHands();
        fixture.rules.certificateSignIn = false;

        SipResponse answer = device.exchange(device.sign(device.register()));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(fixture.pool.live.of(alice.id())).isEmpty();
    }

    @Test
    void who_is_signed_in_stays_so_when_certificates_are_switched_off_and_on_again() {
        device.signIn();
        fixture.rules.certificateSignIn = false;
        SipResponse refreshed = device.exchange(device.sign(device.register()));
        fixture.rules.certificateSignIn = true;

        assertThat(refreshed.status()).isEqualTo(200);
        try (TestingDevice other = fixture.device(alice, "aabbccddeeff")) {
            assertThat(other.signIn().status()).isEqualTo(200);
        }
    }

    @Test
    void a_new_realm_is_named_at_once_and_ends_no_sign_in() {
        device.signIn();
        fixture.rules.realm = "Litware";

        SipResponse refreshed = device.exchange(device.sign(device.register()));

        assertThat(refreshed.status()).isEqualTo(200);
        assertThat(device.isSigned(refreshed)).isTrue();
        try (TestingDevice other = fixture.device(alice, "aabbccddeeff")) {
            SipResponse challenge = other.exchange(other.register());
            assertThat(challenge.headers().value("WWW-Authenticate").orElseThrow())
                    .startsWith("TLS-DSK realm=\"Litware\",");
            assertThat(other.exchange(other.step(other.handshake().hello())).status())
                    .isEqualTo(401);
        }
    }

    @Test
    void clients_are_asked_for_line_ends_as_often_as_was_set() {
        fixture.rules.longestKeepAlive = Optional.of(Duration.ofMinutes(2));
        SipResponse often = device.signIn();
        fixture.rules.longestKeepAlive = Optional.of(Duration.ofMinutes(20));
        SipResponse usual = device.exchange(device.sign(device.register()));
        fixture.rules.longestKeepAlive = Optional.empty();
        SipResponse never = device.exchange(device.sign(device.register()));

        assertThat(often.headers().value("ms-keep-alive").orElseThrow()).endsWith("timeout=120");
        assertThat(usual.headers().value("ms-keep-alive").orElseThrow()).endsWith("timeout=300");
        assertThat(never.status()).isEqualTo(200);
        assertThat(never.headers().has("ms-keep-alive")).isFalse();
    }

    @Test
    void a_body_larger_than_was_set_is_refused() {
        fixture.rules.longestBody = 64 * 1024;

        SipResponse refused =
                device.exchange(
                        device.register()
                                .with("Content-Type", "text/plain")
                                .withOnly("Content-Length", Integer.toString(64 * 1024 + 1)));

        assertThat(refused.status()).isEqualTo(413);
    }

    @Test
    void a_registration_lasts_as_long_as_the_client_wishes() {
        device.shakeHands();

        SipResponse ok = device.exchange(device.sign(device.register().with("Expires", "600")));

        assertThat(ok.expires()).contains(600L);
        assertThat(fixture.pool.registrations.of(alice.id()).getFirst().expirationTime())
                .isEqualTo(fixture.pool.clock.instant().plusSeconds(600));
    }
}
