package dev.siegel.signin.registrar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.siegel.pool.registration.Registration;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.user.User;
import dev.siegel.protocols.sip.Contact;
import dev.siegel.protocols.sip.Epid;
import dev.siegel.protocols.sip.Gruu;
import dev.siegel.protocols.sip.SipHeader;
import dev.siegel.protocols.sip.SipRequest;
import dev.siegel.protocols.sip.SipResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SigningInTest {
    private final RegistrarFixture fixture = new RegistrarFixture();
    private final TestingPool pool = fixture.pool;
    private final User alice = pool.user("sip:alice@example.com");
    private final TestingDevice device = fixture.device(alice);

    @AfterEach
    void close() {
        device.close();
        fixture.close();
    }

    private Registration registration() {
        return pool.registrations.of(alice.id()).getFirst();
    }

    @Test
    void an_unsigned_register_is_answered_with_the_one_challenge_there_is() {
        SipResponse answer = device.exchange(device.register());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().all("WWW-Authenticate").map(SipHeader::value))
                .containsExactly(
                        "TLS-DSK realm=\"SIP Communications Service\","
                                + " targetname=\"pool01.example.com\", version=4,"
                                + " sts-uri=\"https://pool01.example.com/CertProv/CertProvisioningService.svc\"");
        assertThat(answer.headers().value("Date")).contains("Sun, 01 Mar 2026 10:00:00 GMT");
        assertThat(answer.headers().value("Server")).contains("RTC/5.0");
        assertThat(answer.to().tag()).isPresent();
        assertThat(answer.headers().value("Via").orElseThrow())
                .matches(".*;branch=z9hG4bK1;ms-received-port=\\d+;ms-received-cid=1A00");
        assertThat(answer.headers().has("ms-diagnostics")).isFalse();
    }

    @Test
    void an_unknown_user_gets_the_same_challenge_as_anybody() {
        try (var stranger =
                new TestingDevice(
                        "sip:nobody@example.com", "aa", new byte[1], fixture.registrar.port())) {
            SipResponse answer = stranger.exchange(stranger.register());

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.headers().has("ms-diagnostics")).isFalse();
        }
    }

    @Test
    void the_fourth_register_signs_in_and_is_answered_signed() {
        SipResponse ok = device.signIn();

        assertThat(ok.status()).isEqualTo(200);
        assertThat(device.isSigned(ok)).isTrue();
        assertThat(ok.expires()).contains(7200L);
        assertThat(ok.headers().value("presence-state").orElseThrow())
                .startsWith("register-action=\"added\"");
        assertThat(ok.headers().value("ms-keep-alive"))
                .contains("UAS; tcp=no; hop-hop=yes; end-end=no; timeout=300");
        assertThat(ok.headers().all("Supported").map(SipHeader::value))
                .containsExactly(
                        "adhoclist",
                        "msrtc-event-categories",
                        "ms-keepalive-deregister",
                        "ms-userservices-state-notification");
        assertThat(ok.headers().value("Allow-Events").orElseThrow()).doesNotContain(" ");
        assertThat(pool.live.of(alice.id())).hasSize(1);
    }

    @Test
    void an_answer_in_proxy_authorization_is_one_too() {
        device.shakeHands();
        SipRequest signed = device.sign(device.register());
        String authorization = signed.headers().value("Authorization").orElseThrow();

        SipResponse ok =
                device.exchange(
                        signed.without("Authorization").with("Proxy-Authorization", authorization));

        assertThat(ok.status()).isEqualTo(200);
    }

    @Test
    void an_answer_to_another_servers_challenge_is_none() {
        device.shakeHands();
        SipRequest signed = device.sign(device.register());
        String authorization = signed.headers().value("Authorization").orElseThrow();

        SipResponse answer =
                device.exchange(
                        signed.withOnly(
                                "Authorization", authorization.replace("pool01", "pool02")));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(TestingDevice.challenge(answer).opaque()).isEmpty();
    }

    @Test
    void a_port_that_is_taken_is_an_error_that_names_it() {
        int port = fixture.registrar.port();

        assertThatIllegalStateException()
                .isThrownBy(() -> fixture.startAt(port))
                .withMessageContaining(":" + port);
    }

    @Test
    void the_200_names_the_device_with_its_instance_and_gruu() {
        SipResponse ok = device.signIn();

        Contact contact = ok.contacts().getFirst();
        assertThat(contact.uri())
                .startsWith(
                        "sip:192.0.2.10:40123;transport=tcp;ms-opaque=d3470f2e1d;ms-received-cid=");
        assertThat(contact.instance()).contains(new Epid(RegistrarFixture.EPID).instance());
        assertThat(contact.gruu())
                .contains(
                        new Gruu("alice@example.com", new Epid(RegistrarFixture.EPID).instance()));
        assertThat(contact.expires()).contains(7200L);
        assertThat(registration().contact()).isEqualTo(ok.headers().value("Contact").orElseThrow());
        assertThat(registration().epid()).isEqualTo(RegistrarFixture.EPID);
        assertThat(registration().userAgent()).startsWith("Purple/");
        assertThat(registration().remoteAddress()).isEqualTo("127.0.0.1");
    }

    @Test
    void the_200_lists_every_device_of_the_user() {
        device.signIn();
        try (TestingDevice second = fixture.device(alice, "2385f4c267")) {
            SipResponse ok = second.signIn();

            assertThat(ok.contacts())
                    .extracting(contact -> contact.instance().orElseThrow())
                    .containsExactly(
                            new Epid("2385f4c267").instance(),
                            new Epid(RegistrarFixture.EPID).instance());
        }
    }

    @Test
    void a_signed_register_refreshes() {
        device.signIn();
        pool.clock.advance(Duration.ofMinutes(119));

        SipResponse ok = device.exchange(device.sign(device.register()));

        assertThat(ok.status()).isEqualTo(200);
        assertThat(device.isSigned(ok)).isTrue();
        assertThat(ok.headers().value("presence-state").orElseThrow()).contains("refreshed");
        assertThat(registration().isLiveAt(pool.clock.instant().plus(Duration.ofMinutes(119))))
                .isTrue();
    }

    @Test
    void a_register_with_expires_0_signs_out() {
        device.signIn();

        SipResponse ok = device.exchange(device.sign(device.register().with("Expires", "0")));

        assertThat(ok.status()).isEqualTo(200);
        assertThat(device.isSigned(ok)).isTrue();
        assertThat(ok.expires()).contains(0L);
        assertThat(registration().endedTime()).isEqualTo(pool.clock.instant());
        assertThat(pool.live.size()).isZero();
        assertThat(device.exchange(device.sign(device.register())).status()).isEqualTo(401);
    }

    @Test
    void a_sign_out_counts_although_the_client_closes_without_waiting() {
        device.signIn();
        for (int i = 0; i < 20; i++) {
            device.send(device.sign(device.subscribe("presence").with("Expires", "0")));
        }
        device.send(device.sign(device.register().with("Expires", "0")));
        device.close();

        Await.until(() -> registration().endedTime() != null);
        Await.until(() -> fixture.registrar.connections() == 0);
    }

    @Test
    void a_connection_that_goes_away_ends_its_registration() {
        device.signIn();

        device.close();

        Await.until(() -> registration().endedTime() != null && pool.live.size() == 0);
    }

    @Test
    void a_second_handshake_on_the_same_connection_takes_the_place_of_the_first() {
        device.signIn();
        var before = registration().id();

        SipResponse ok = device.signIn();

        assertThat(ok.status()).isEqualTo(200);
        assertThat(registration().id()).isNotEqualTo(before);
        assertThat(registration().endedTime()).isNull();
        assertThat(pool.live.size()).isEqualTo(1);
    }

    @Test
    void the_registrars_end_ends_the_registrations() {
        device.signIn();

        fixture.registrar.close();

        assertThat(registration().endedTime()).isNotNull();
        assertThat(device.isClosed()).isTrue();
    }

    @Test
    void a_client_that_sends_nothing_more_still_gets_its_answers() {
        device.send(device.register());
        device.send(device.register());
        device.endOutput();

        assertThat(((SipResponse) device.receive()).status()).isEqualTo(401);
        assertThat(((SipResponse) device.receive()).status()).isEqualTo(401);
        assertThat(device.isClosed()).isTrue();
        Await.until(() -> fixture.registrar.connections() == 0);
    }

    @Test
    void keep_alives_get_no_answer() {
        device.signIn();

        device.send("\n\n\n\n");
        SipResponse ok = device.exchange(device.sign(device.request("OPTIONS")));

        assertThat(ok.cseq().method()).isEqualTo("OPTIONS");
    }
}
