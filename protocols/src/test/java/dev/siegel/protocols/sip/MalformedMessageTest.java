package dev.siegel.protocols.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedMessageTest {
    private static final String START = "REGISTER sip:example.com SIP/2.0\nCall-ID: id\n";

    @ParameterizedTest
    @CsvSource({
        "400, -1",
        "400, +1",
        "400, 0x10",
        "400, 1 2",
        "400, ''",
        "400, ten",
        "413, 131073",
        "413, 4294967297",
        "413, 99999999999999999999999"
    })
    void a_length_that_is_none_is_refused_and_can_be_answered(int status, String length) {
        Decoded.Malformed malformed =
                Recording.malformed(START + "Content-Length: " + length + "\n\n");

        assertThat(malformed.status()).isEqualTo(status);
        assertThat(malformed.request()).extracting(SipMessage::callId).isEqualTo("id");
    }

    @Test
    void a_length_given_twice_counts_only_if_both_agree() {
        Decoded.Malformed malformed = Recording.malformed(START + "Content-Length: 0\nl: 1\n\nx");
        SipMessage agreed =
                Recording.decode(Recording.wire(START + "Content-Length: 1\nl: 1\n\nx"));

        assertThat(malformed.status()).isEqualTo(400);
        assertThat(agreed.body()).hasSize(1);
    }

    @Test
    void a_type_without_a_length_is_refused_but_neither_is_an_empty_body() {
        Decoded.Malformed malformed = Recording.malformed(START + "Content-Type: text/plain\n\n");
        SipMessage without = Recording.decode(Recording.wire(START + "\n"));

        assertThat(malformed.status()).isEqualTo(400);
        assertThat(without.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REGISTER sip:example.com SIP/2.0\nCall-ID: id\nno colon here\n\n",
                "REGISTER sip:example.com SIP/2.0\nCall-ID: id\n: no name\n\n",
                "REGISTER sip:example.com SIP/2.0\nCall-ID: id\nSpace In Name: x\n\n",
                "REGISTER sip:example.com SIP/2.0\nCall-ID: id\nName: nul\u0000\n\n",
                "REGISTER sip:example.com SIP/2.0\nCall-ID: id\nName: delete\u007f\n\n"
            })
    void a_header_that_is_none_is_refused_with_the_good_ones_at_hand(String text) {
        Decoded.Malformed malformed = Recording.malformed(text);

        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.request()).extracting(SipMessage::callId).isEqualTo("id");
    }

    @ParameterizedTest
    @CsvSource({
        "400, REGISTER",
        "400, REGISTER sip:example.com",
        "400, REGISTER  sip:example.com SIP/2.0",
        "400, 'REGISTER sip:example.com SIP/2.0 '",
        "400, GET / HTTP/1.1",
        "400, REG(ISTER sip:example.com SIP/2.0",
        "505, REGISTER sip:example.com SIP/3.0",
        "400, SIP/2.0 20 OK",
        "400, SIP/2.0 2x0 OK",
        "400, SIP/2.0"
    })
    void a_start_line_that_is_none_is_refused(int status, String line) {
        Decoded.Malformed malformed = Recording.malformed(line + "\nCall-ID: id\n\n");

        assertThat(malformed.status()).isEqualTo(status);
        assertThat(malformed.request()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS sip:a SIP/2.0\n", "OPTIONS sip:a SIP/2.0\rX", "A\r\r\n"})
    void a_line_end_other_than_cr_lf_is_refused_at_once(String text) {
        Decoded decoded = Recording.first(text.getBytes(StandardCharsets.US_ASCII));

        assertThat(decoded).isInstanceOf(Decoded.Malformed.class);
    }

    @Test
    void a_folded_start_line_is_refused() {
        Decoded.Malformed malformed = Recording.malformed("OPTIONS sip:a\n SIP/2.0\n\n");

        assertThat(malformed.status()).isEqualTo(400);
    }

    @Test
    void a_client_hello_is_refused_at_its_first_control_byte() {
        byte[] clientHello = HexFormat.of().parseHex("1603010035010000310301");

        Decoded decoded = Recording.first(clientHello);

        assertThat(decoded).isInstanceOf(Decoded.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Subject: more\r\n", "x", " \t"})
    void a_head_without_end_is_refused_at_its_limit(String piece) {
        SipDecoder decoder = new SipDecoder();
        byte[] start = Recording.wire(START + "X: ");
        byte[] endless = piece.getBytes(StandardCharsets.US_ASCII);
        decoder.feed(start, 0, start.length);
        int fed = start.length;

        while (decoder.next() instanceof Decoded.Incomplete) {
            decoder.feed(endless, 0, endless.length);
            fed += endless.length;
        }

        assertThat(fed).isBetween(SipDecoder.LONGEST_HEAD, SipDecoder.LONGEST_HEAD + 32);
        assertThat(decoder.next())
                .isInstanceOfSatisfying(
                        Decoded.Malformed.class,
                        malformed -> {
                            assertThat(malformed.status()).isEqualTo(513);
                            assertThat(malformed.request()).isNotNull();
                        });
    }

    @Test
    void endless_line_ends_before_a_message_are_never_kept() {
        SipDecoder decoder = new SipDecoder();
        byte[] lineEnds = Recording.wire("\n".repeat(1000));

        for (int round = 0; round < 1000; round++) {
            decoder.feed(lineEnds, 0, lineEnds.length);
            assertThat(decoder.next()).isEqualTo(new Decoded.KeepAlive(lineEnds.length));
            assertThat(decoder.next()).isEqualTo(new Decoded.Incomplete());
        }
    }

    @Test
    void the_largest_body_passes_and_nothing_passes_after_a_fault() {
        String body = "b".repeat(SipDecoder.LONGEST_BODY);
        byte[] largest = Recording.wire(START + "Content-Length: " + body.length() + "\n\n" + body);
        SipDecoder decoder = new SipDecoder();
        byte[] fault = {0};

        decoder.feed(largest, 0, largest.length);
        decoder.feed(fault, 0, 1);

        assertThat(decoder.next()).isInstanceOf(Decoded.Message.class);
        assertThat(decoder.next()).isInstanceOf(Decoded.Malformed.class);
        decoder.feed(largest, 0, largest.length);
        assertThat(decoder.next()).isInstanceOf(Decoded.Malformed.class);
    }
}
