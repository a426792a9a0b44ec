package dev.siegel.client.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpReaderTest {
    private static final String ANSWER =
            "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Negotiate\r\n"
                    + "www-authenticate: NTLM\r\nContent-Length: 5\r\n\r\nhello";

    private static HttpAnswer read(String text) throws IOException {
        return new HttpReader(new ByteArrayInputStream(text.getBytes(US_ASCII))).read();
    }

    @Test
    void an_answer_with_a_length_is_read() throws IOException {
        var answer = read(ANSWER + "HTTP/1.1 200 OK");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.all("WWW-Authenticate")).containsExactly("Negotiate", "NTLM");
        assertThat(answer.body()).asString(US_ASCII).isEqualTo("hello");
    }

    @Test
    void an_answer_in_chunks_is_read() throws IOException {
        var chunks = "5\r\nhello\r\n6;x=y\r\n world\r\n0\r\nTrailer: z\r\n\r\n";

        var answer = read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);

        assertThat(answer.body()).asString(US_ASCII).isEqualTo("hello world");
    }

    @Test
    void a_continue_is_passed_over() throws IOException {
        assertThat(read("HTTP/1.1 100 Continue\r\n\r\n" + ANSWER).status()).isEqualTo(401);
    }

    @Test
    void an_answer_cut_off_at_any_length_is_noticed() {
        for (int length = 0; length < ANSWER.length(); length++) {
            var cut = ANSWER.substring(0, length);

            assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(cut));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SIP/2.0 200 OK\r\n\r\n",
                "HTTP/1.1 two OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n",
                "HTTP/1.1 200 OK\r\n: nameless\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n"
            })
    void what_is_no_answer_is_noticed(String text) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(text));
    }
}
