package dev.siegel.signin.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.user.User;
import dev.siegel.protocols.sip.Diagnostics;
import dev.siegel.protocols.sip.SipRequest;
import dev.siegel.protocols.sip.SipResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedMessagesTest {
    private final RegistrarFixture fixture = new RegistrarFixture();
    private final TestingPool pool = fixture.pool;
    private final User alice = pool.user("sip:alice@example.com");
    private final TestingDevice device = fixture.device(alice);

    @AfterEach
    void close() {
        device.close();
        fixture.close();
    }

    /** What every failed proof looks like: fresh challenges, and nothing of a handshake. */
    private static void assertFreshChallenge(SipResponse answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(TestingDevice.challenge(answer).values())
                .containsKey("sts-uri")
                .doesNotContainKeys("gssapi-data", "opaque");
        assertThat(answer.headers().first("ms-diagnostics").map(Diagnostics::parse))
                .contains(new Diagnostics(1000, "Final handshake failed"));
    }

    @Test
    void a_replayed_register_is_refused_and_the_association_goes_on() {
        device.signIn();
        SipRequest refresh = device.sign(device.register());
        assertThat(device.exchange(refresh).status()).isEqualTo(200);

        SipResponse replayed = device.exchange(refresh);

        assertFreshChallenge(replayed);
        assertThat(device.exchange(device.sign(device.register())).status()).isEqualTo(200);
    }

    @Test
    void numbers_may_come_out_of_order_but_not_older_than_the_window() {
        device.signIn();
        SipRequest late = device.sign(device.register());
        SipRequest tooLate = device.sign(device.register());
        SipResponse newer = device.exchange(device.sign(device.register()));

        SipResponse lateAnswer = device.exchange(late);
        IntStream.range(0, 256).forEach(_ -> device.sign(device.request("OPTIONS")));
        device.exchange(device.sign(device.register()));
        SipResponse tooLateAnswer = device.exchange(tooLate);

        assertThat(newer.status()).isEqualTo(200);
        assertThat(lateAnswer.status()).isEqualTo(200);
        assertFreshChallenge(tooLateAnswer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Expires", "P-Preferred-Identity"})
    void a_signed_field_that_was_changed_is_noticed(String name) {
        device.signIn();

        SipResponse answer =
                device.exchange(device.sign(device.register()).with(name, "<sip:0@example.com>"));

        assertThat(answer.status()).isIn(400, 401);
        assertThat(pool.registrations.of(alice.id()).getFirst().endedTime()).isNull();
    }

    @Test
    void a_sign_out_that_was_not_signed_is_refused() {
        device.signIn();

        SipResponse changed = device.exchange(device.sign(device.register()).with("Expires", "0"));

        assertFreshChallenge(changed);
        assertThat(pool.registrations.of(alice.id()).getFirst().endedTime()).isNull();
    }

    @Test
    void a_wrong_signature_of_the_first_register_ends_the_handshake() {
        device.shakeHands();
        SipRequest good = device.sign(device.register());
        SipRequest wrong = good.withOnly("CSeq", "999 REGISTER");

        assertFreshChallenge(device.exchange(wrong));
        assertFreshChallenge(device.exchange(good));
        assertThat(pool.registrations.of(alice.id())).isEmpty();
        assertThat(pool.live.size()).isZero();
    }

    @Test
    void an_association_ends_after_eight_hours() {
        device.signIn();
        pool.clock.advance(Duration.ofHours(8).minusMillis(1));
        assertThat(device.exchange(device.sign(device.register())).status()).isEqualTo(200);

        pool.clock.advance(Duration.ofMillis(1));

        assertFreshChallenge(device.exchange(device.sign(device.register())));
        assertThat(pool.live.size()).isZero();
        assertThat(device.signIn().status()).isEqualTo(200);
    }

    @Test
    void an_association_ends_with_its_certificate() {
        byte[] certificate = fixture.publish(alice, "aa", Duration.ofHours(8));
        try (var other =
                new TestingDevice(
                        "sip:alice@example.com", "aa", certificate, fixture.registrar.port())) {
            other.signIn();
            pool.clock.advance(Duration.ofHours(8).minusMinutes(15));

            assertFreshChallenge(other.exchange(other.sign(other.register())));
        }
    }

    @Test
    void an_association_belongs_to_its_connection() {
        device.signIn();
        try (var thief =
                new TestingDevice(
                        "sip:alice@example.com",
                        RegistrarFixture.EPID,
                        new byte[1],
                        fixture.registrar.port())) {
            assertFreshChallenge(thief.exchange(device.sign(device.register())));
        }
    }

    @Test
    void a_register_of_a_device_that_registered_elsewhere_since_starts_over() {
        device.signIn();
        try (TestingDevice same = device.again(fixture.registrar.port())) {
            same.signIn();

            assertFreshChallenge(device.exchange(device.sign(device.register())));
            assertThat(same.exchange(same.sign(same.register())).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OPTIONS, 200",
        "SERVICE, 200",
        "MESSAGE, 501",
        "INVITE, 501",
        "INFO, 501",
        "PUBLISH, 501",
        "BYE, 481"
    })
    void every_other_request_gets_a_signed_answer(String method, int status) {
        device.signIn();

        SipResponse answer = device.exchange(device.sign(device.request(method)));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(device.isSigned(answer)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACK", "CANCEL", "BENOTIFY"})
    void what_gets_no_answer_by_its_nature_gets_none(String method) {
        device.signIn();

        device.send(device.request(method));
        SipResponse next = device.exchange(device.sign(device.request("OPTIONS")));

        assertThat(next.cseq().method()).isEqualTo("OPTIONS");
    }

    @ParameterizedTest
    @CsvSource({
        "vnd-microsoft-roaming-contacts, <contactList deltaNum=\"1\"",
        "vnd-microsoft-roaming-self, <roamingData"
    })
    void a_subscription_to_own_data_brings_an_empty_list_with_it(String event, String start) {
        device.signIn();

        SipResponse answer = device.exchange(device.sign(device.subscribe(event)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(device.isSigned(answer)).isTrue();
        assertThat(answer.headers().value("Event")).contains(event);
        assertThat(answer.headers().value("Content-Type"))
                .contains("application/" + event + "+xml");
        assertThat(answer.headers().value("ms-piggyback-cseq")).contains("1");
        assertThat(answer.body()).asString(StandardCharsets.UTF_8).startsWith(start);
    }

    @Test
    void a_subscription_that_ends_is_answered_as_ended() {
        device.signIn();

        SipResponse answer =
                device.exchange(
                        device.sign(
                                device.subscribe("vnd-microsoft-provisioning-v2")
                                        .with("Expires", "0")));

        assertThat(answer.expires()).contains(0L);
        assertThat(answer.headers().value("subscription-state")).contains("terminated;expires=0");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void a_publication_of_presence_is_answered_with_a_content_type() {
        device.signIn();
        SipRequest publication =
                device.request("SERVICE")
                        .withBody(
                                "application/msrtc-category-publish+xml",
                                "<publish/>".getBytes(StandardCharsets.UTF_8));

        SipResponse answer = device.exchange(device.sign(publication));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().value("Content-Type"))
                .contains("application/vnd-microsoft-roaming-self+xml");
    }

    @Test
    void a_signed_request_with_a_broken_header_gets_a_signed_refusal() {
        device.signIn();

        SipResponse answer =
                device.exchange(device.sign(device.subscribe("presence").with("Expires", "soon")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(device.isSigned(answer)).isTrue();
    }

    @Test
    void an_unsigned_request_is_answered_three_times_and_then_no_more() {
        device.signIn();

        for (int i = 0; i < 4; i++) {
            assertFreshChallenge(device.exchange(device.subscribe("presence")));
        }

        assertThat(device.isClosed()).isTrue();
    }

    @Test
    void registers_that_lead_nowhere_end_the_connection() {
        for (int i = 0; i < 21; i++) {
            assertThat(device.exchange(device.register()).status()).isEqualTo(401);
        }

        assertThat(device.isClosed()).isTrue();
    }
}
