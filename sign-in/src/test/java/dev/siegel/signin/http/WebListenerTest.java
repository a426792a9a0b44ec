package dev.siegel.signin.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WebListenerTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final WebLimits LIMITS =
            limits(WebLimits.DEFAULTS.requestTime(), WebLimits.DEFAULTS.idleTime());

    private final AtomicInteger answered = new AtomicInteger();

    @Test
    void requests_of_one_connection_are_answered_in_order_even_when_sent_at_once()
            throws Exception {
        try (var listener = start(LIMITS);
                var client = connect(listener)) {
            client.write(get("/1") + get("/2") + get("/3"));

            assertThat(List.of(client.read().body(), client.read().body(), client.read().body()))
                    .containsExactly("/1:0", "/2:0", "/3:0");
        }
    }

    @Test
    void a_body_is_read_by_length_and_in_chunks() throws Exception {
        try (var listener = start(LIMITS);
                var client = connect(listener)) {
            assertThat(client.post("/a", "x".repeat(1000)).body()).isEqualTo("/a:1000");
            client.write(
                    "POST /b HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
            assertThat(client.read().body()).isEqualTo("/b:5");
        }
    }

    @Test
    void every_answer_has_its_length_and_keeps_the_connection() throws Exception {
        try (var listener = start(LIMITS);
                var client = connect(listener)) {
            var answer = client.get("/a");

            assertThat(answer.header("Content-Length")).contains("4");
            assertThat(answer.header("Connection")).isEmpty();
            assertThat(client.get("/b").status()).isEqualTo(200);
        }
    }

    @Test
    void a_client_that_wants_to_close_is_closed_after_its_answer() throws Exception {
        try (var listener = start(LIMITS);
                var client = connect(listener)) {
            client.write("GET /a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

            assertThat(client.read().header("Connection")).contains("close");
            assertThat(client.ends()).isTrue();
        }
    }

    @Test
    void a_client_that_asks_first_is_told_to_go_on() throws Exception {
        try (var listener = start(LIMITS);
                var client = connect(listener)) {
            client.write(
                    "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\nabc");

            assertThat(client.continued()).isTrue();
            assertThat(client.read().body()).isEqualTo("/a:3");
        }
    }

    @Test
    void what_breaks_a_limit_is_answered_once_and_ends() throws Exception {
        var tooMany = LIMITS.body() + 1;
        assertRefused(
                413, "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: " + tooMany + "\r\n\r\n");
        assertRefused(413, "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 999999999999\r\n\r\n");
        assertRefused(414, "GET /" + "a".repeat(5000) + " HTTP/1.1\r\nHost: a\r\n\r\n");
        assertRefused(431, "GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(20_000) + "\r\n\r\n");
        assertRefused(400, "GET http://elsewhere.example.com/ HTTP/1.1\r\nHost: a\r\n\r\n");
        assertRefused(400, "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
        assertRefused(
                400,
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc");
        assertRefused(400, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n");
        assertRefused(501, "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n");
        assertRefused(400, "\u0001\u0002\u0003 nonsense\r\n\r\n");
        assertThat(answered).hasValue(0);
    }

    @Test
    void an_endless_body_ends_at_the_limit() throws Exception {
        var chunk = "1000\r\n" + "a".repeat(4096) + "\r\n";

        assertRefused(
                413,
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + chunk.repeat(33));
    }

    @Test
    void a_request_cut_at_any_length_is_never_handed_on() throws Exception {
        var request = "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc";
        try (var listener = start(LIMITS)) {
            for (int length = 0; length < request.length(); length += 5) {
                try (var client = connect(listener)) {
                    client.write(request.substring(0, length));
                }
            }
            try (var client = connect(listener)) {
                assertThat(client.get("/whole").status()).isEqualTo(200);
            }
            assertThat(answered).hasValue(1);
        }
    }

    @Test
    void a_slow_sender_is_ended_though_it_sends_on() throws Exception {
        try (var listener = start(limits(SHORT, LIMITS.idleTime()));
                var client = connect(listener)) {
            client.write("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\na");

            assertThat(client.ends()).isTrue();
            assertThat(answered).hasValue(0);
        }
    }

    @Test
    void a_client_silent_after_its_answer_is_ended() throws Exception {
        try (var listener = start(limits(LIMITS.requestTime(), SHORT));
                var client = connect(listener)) {
            assertThat(client.get("/a").status()).isEqualTo(200);

            assertThat(client.ends()).isTrue();
        }
    }

    @Test
    void a_connection_that_never_speaks_is_ended() throws Exception {
        var limits = new WebLimits(4096, 16384, 1024, 10, 10, SHORT, SHORT, SHORT);
        try (var listener = start(limits);
                var silent = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
            silent.setSoTimeout(10_000);

            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void plain_http_gets_no_answer() throws Exception {
        try (var listener = start(LIMITS);
                var plain = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
            plain.setSoTimeout(10_000);
            plain.getOutputStream().write(get("/a").getBytes(StandardCharsets.UTF_8));

            assertThat(
                            new String(
                                    plain.getInputStream().readAllBytes(),
                                    StandardCharsets.ISO_8859_1))
                    .doesNotContain("HTTP/1.1");
        }
    }

    @Test
    void a_thousand_silent_connections_leave_the_neighbour_untouched() throws Exception {
        var silent = new ArrayList<Socket>();
        try (var listener = start(LIMITS)) {
            for (int i = 0; i < 1000; i++) {
                silent.add(new Socket(InetAddress.getLoopbackAddress(), listener.port()));
            }
            try (var client = connect(listener)) {
                assertThat(client.get("/a").status()).isEqualTo(200);
            }
        } finally {
            for (var socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void connections_over_the_cap_are_closed_and_one_that_ends_makes_room() throws Exception {
        var limits =
                new WebLimits(
                        4096,
                        16384,
                        1024,
                        100,
                        2,
                        LIMITS.handshakeTime(),
                        LIMITS.requestTime(),
                        LIMITS.idleTime());
        try (var listener = start(limits);
                var first = connect(listener)) {
            assertThat(first.get("/a").status()).isEqualTo(200);
            try (var second = connect(listener)) {
                assertThat(second.get("/a").status()).isEqualTo(200);
                try (var third = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
                    third.setSoTimeout(10_000);
                    assertThat(third.getInputStream().read()).isEqualTo(-1);
                }
            }
            assertThat(connectsWithin(listener, Duration.ofSeconds(10))).isTrue();
        }
    }

    @Test
    void a_handler_that_blocks_holds_up_its_own_connection_only() throws Exception {
        var release = new CountDownLatch(1);
        WebHandler blocking =
                (request, _) -> {
                    await(request.path().equals("/slow") ? release : new CountDownLatch(0));
                    return WebResponse.text(200, request.path());
                };
        try (var listener = WebListener.start(anyPort(), TestingTls::server, LIMITS, blocking);
                var slow = connect(listener);
                var quick = connect(listener)) {
            slow.write(get("/slow"));

            assertThat(quick.get("/quick").body()).isEqualTo("/quick");
            release.countDown();
            assertThat(slow.read().body()).isEqualTo("/slow");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean connectsWithin(WebListener listener, Duration time)
            throws InterruptedException {
        var end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            try (var client = connect(listener)) {
                return client.get("/a").status() == 200;
            } catch (IOException e) {
                Thread.onSpinWait();
            }
        }
        return false;
    }

    private void assertRefused(int status, String request) throws Exception {
        try (var listener = start(LIMITS);
                var client = connect(listener)) {
            client.write(request);

            assertThat(client.read().status())
                    .as(request.lines().findFirst().orElseThrow())
                    .isEqualTo(status);
            assertThat(client.ends()).isTrue();
        }
    }

    private WebListener start(WebLimits limits) throws IOException {
        return WebListener.start(
                anyPort(),
                TestingTls::server,
                limits,
                (request, _) -> {
                    answered.incrementAndGet();
                    return WebResponse.text(200, request.path() + ":" + request.body().length);
                });
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static RawClient connect(WebListener listener) throws IOException {
        return RawClient.connect(listener.port(), TestingTls.trusted());
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: pool01.example.com\r\n\r\n";
    }

    private static WebLimits limits(Duration requestTime, Duration idleTime) {
        var defaults = WebLimits.DEFAULTS;
        return new WebLimits(
                defaults.requestLine(),
                defaults.headers(),
                defaults.body(),
                defaults.connections(),
                defaults.connectionsPerAddress(),
                defaults.handshakeTime(),
                requestTime,
                idleTime);
    }
}
