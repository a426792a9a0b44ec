package dev.siegel.protocols.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SipCodecTest {
    private static final byte[] KEEP_ALIVE = Recording.wire("\n\n");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "documented-register.sip",
                "documented-401.sip",
                "documented-register-signed.sip",
                "documented-200.sip",
                "sipe-register-signed.sip",
                "deregistration-notify.sip"
            })
    void a_recorded_message_is_written_as_it_was_read(String name) {
        byte[] recorded = Recording.bytes(name);

        byte[] written = Recording.decode(recorded).encode();

        assertThat(written).isEqualTo(recorded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "documented-register.sip",
                "documented-401.sip",
                "documented-200.sip",
                "deregistration-notify.sip"
            })
    void a_message_cut_anywhere_is_incomplete_and_then_completed(String name) {
        byte[] recorded = Recording.bytes(name);
        for (int cut = 0; cut < recorded.length; cut++) {
            SipDecoder decoder = new SipDecoder();

            decoder.feed(recorded, 0, cut);
            Decoded before = decoder.next();
            decoder.feed(recorded, cut, recorded.length - cut);
            Decoded after = decoder.next();

            assertThat(before).isInstanceOf(Decoded.Incomplete.class);
            assertThat(after).isInstanceOf(Decoded.Message.class);
        }
    }

    @Test
    void messages_and_keep_alives_in_one_stream_come_out_in_order_and_whole() {
        byte[] request = Recording.bytes("documented-register.sip");
        byte[] notify = Recording.bytes("deregistration-notify.sip");
        byte[] stream = joined(KEEP_ALIVE, request, KEEP_ALIVE, KEEP_ALIVE, notify, request);
        SipDecoder decoder = new SipDecoder();
        ByteArrayOutputStream written = new ByteArrayOutputStream();

        for (byte octet : stream) {
            decoder.feed(new byte[] {octet}, 0, 1);
            written.writeBytes(
                    switch (decoder.next()) {
                        case Decoded.Incomplete _ -> new byte[0];
                        case Decoded.KeepAlive(int length) ->
                                Arrays.copyOf(new byte[] {octet}, length);
                        case Decoded.Message(SipMessage message) -> message.encode();
                        case Decoded.Malformed malformed ->
                                throw new AssertionError(malformed.why());
                    });
        }

        assertThat(written.toByteArray()).isEqualTo(stream);
    }

    @Test
    void a_keep_alive_is_told_before_the_message_behind_it() {
        byte[] stream = joined(KEEP_ALIVE, Recording.bytes("documented-register.sip"));
        SipDecoder decoder = new SipDecoder();

        decoder.feed(stream, 0, stream.length);

        assertThat(decoder.next()).isEqualTo(new Decoded.KeepAlive(4));
        assertThat(decoder.next()).isInstanceOf(Decoded.Message.class);
        assertThat(decoder.next()).isEqualTo(new Decoded.Incomplete());
    }

    @Test
    void odd_spacing_folds_and_unknown_headers_stay_as_they_are() {
        byte[] odd =
                Recording.wire(
                        """
                        OPTIONS sip:a@b.example SIP/2.0
                        x-NEVER-heard-of  :   two  spaces \t\s
                        Subject: folded
                        \t once\s
                         \s
                         and again
                        f:"A \\" B"  <sip:a@b.example> ; tag = x
                        l:   003

                        abc\
                        """);

        SipMessage message = Recording.decode(odd);

        assertThat(message.encode()).isEqualTo(odd);
        assertThat(message.headers().value("X-Never-Heard-Of")).contains("two  spaces");
        assertThat(message.headers().value("s")).contains("folded once and again");
        assertThat(message.from().displayName()).isEqualTo("A \" B");
        assertThat(message.from().tag()).contains("x");
        assertThat(message.body()).asString(StandardCharsets.UTF_8).isEqualTo("abc");
    }

    @Test
    void compact_names_are_the_long_ones() {
        SipMessage message =
                Recording.decode(
                        Recording.wire(
                                """
                                OPTIONS sip:a@b.example SIP/2.0
                                v: SIP/2.0/TCP h:1;branch=z
                                f: <sip:a@b.example>;tag=1
                                t: sip:c@d.example;tag=2
                                i: id
                                CSeq: 7 OPTIONS
                                m: <sip:a@h:1>
                                c: text/plain
                                k: gruu-10
                                l: 0

                                """));

        assertThat(message.vias().getFirst().sentBy()).isEqualTo("h:1");
        assertThat(message.to().uri()).isEqualTo("sip:c@d.example");
        assertThat(message.to().tag()).contains("2");
        assertThat(message.callId()).isEqualTo("id");
        assertThat(message.contacts().getFirst().uri()).isEqualTo("sip:a@h:1");
        assertThat(message.headers().elements("Supported")).containsExactly("gruu-10");
        assertThat(message.headers().has("Content-Type")).isTrue();
    }

    @Test
    void an_answer_copies_what_it_must_and_notes_where_the_request_came_from() {
        SipRequest request = Recording.request("documented-register.sip");

        SipResponse answer =
                request.answer(401, "Unauthorized")
                        .withToTag("56F5")
                        .withReceived(36299, "7079900")
                        .with("Server", "RTC/5.0");

        assertThat(answer.encode())
                .isEqualTo(
                        Recording.wire(
                                """
                                SIP/2.0 401 Unauthorized
                                Via: SIP/2.0/TLS 2.200.56.245:36299;ms-received-port=36299;ms-received-cid=7079900
                                From: <sip:User1@msxfaq.de>;tag=c5e826a828;epid=2385f4c267
                                To: <sip:User1@msxfaq.de>;tag=56F5
                                Call-ID: c7311426f0604bc3b2517cf72dbe956c
                                CSeq: 9 REGISTER
                                Server: RTC/5.0
                                Content-Length: 0

                                """));
    }

    @Test
    void only_the_topmost_via_is_noted_and_every_via_is_copied() {
        SipRequest request =
                SipRequest.of("OPTIONS", "sip:a@b.example")
                        .with("Via", "SIP/2.0/TLS one:1, SIP/2.0/TLS two:2")
                        .with("Via", "SIP/2.0/TLS three:3");

        SipResponse answer = request.answer(200, "OK").withReceived(9, "A");

        assertThat(answer.headers().all("Via").map(SipHeader::value))
                .containsExactly(
                        "SIP/2.0/TLS one:1;ms-received-port=9;ms-received-cid=A, SIP/2.0/TLS two:2",
                        "SIP/2.0/TLS three:3");
        assertThat(answer.vias())
                .extracting(Via::sentBy)
                .containsExactly("one:1", "two:2", "three:3");
    }

    @Test
    void a_body_brings_its_type_and_length() {
        SipResponse answer =
                SipResponse.of(200, "OK")
                        .withBody("text/plain", "abc".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.encode())
                .isEqualTo(
                        Recording.wire(
                                "SIP/2.0 200 OK\nContent-Type: text/plain\nContent-Length: 3\n\nabc"));
    }

    @Test
    void a_line_end_in_a_value_of_ours_is_refused() {
        SipRequest request = SipRequest.of("OPTIONS", "sip:a@b.example");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> request.with("Subject", "a\r\nTo: b"));
        assertThatIllegalArgumentException().isThrownBy(() -> request.with("Sub ject", "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> SipRequest.of("INVITE", "sip:a b"));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }
}
