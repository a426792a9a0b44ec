package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.testing.Answer;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.work.StoreUnavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    private static final TestingApi API = TestingApi.start();

    @AfterAll
    static void close() {
        API.close();
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), API.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String rawGet(String target) throws IOException {
        return raw(
                "GET "
                        + target
                        + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\nAuthorization: Bearer "
                        + TestingApi.LOCAL_TOKEN
                        + "\r\n\r\n");
    }

    private static void stillAnswers() {
        API.local().get("/api/v1/users").isOk();
    }

    static Stream<String> noJson() {
        return Stream.of(
                "",
                "{",
                "}",
                "{\"userPrincipalName\"",
                "{\"userPrincipalName\":\"a@b.c\"",
                "{\"userPrincipalName\":1e999}",
                "{\"userPrincipalName\":{}}",
                "{\"userPrincipalName\":\"a\",}",
                "{'userPrincipalName':'a@b.c'}",
                "\u0000\u0001\u0002",
                "[[[[[[[[]]]]]]]]",
                "[".repeat(10_000),
                "{\"password\":" + "[".repeat(200) + "]".repeat(200) + "}",
                "{\"password\":" + "{\"a\":".repeat(5000) + "1" + "}".repeat(5001),
                "{} {}",
                "null",
                "<account/>");
    }

    @ParameterizedTest
    @MethodSource("noJson")
    void a_body_that_is_not_the_json_wanted_is_refused_and_tells_nothing_of_the_inside(
            String body) {
        Answer answer = API.local().post("/api/v1/accounts", body);

        answer.isProblem(400, "malformed-request");
        assertThat(answer.body()).doesNotContain("dev.siegel", "micronaut", "jackson", "Exception");
        stillAnswers();
    }

    @Test
    void a_body_of_ten_megabytes_is_refused() {
        Answer answer =
                API.local()
                        .post(
                                "/api/v1/accounts",
                                "{\"password\":\"" + "x".repeat(10_000_000) + "\"}");

        answer.isProblem(413, "body-too-large");
        stillAnswers();
    }

    @Test
    void a_body_without_a_length_is_cut_off_at_the_limit_too() {
        var parts = Collections.nCopies(200, new byte[64 * 1024]);
        var endless = BodyPublishers.ofByteArrays(parts);

        Answer answer =
                API.local()
                        .header("Content-Type", "application/json")
                        .send("POST", "/api/v1/accounts", endless);

        answer.isProblem(413, "body-too-large");
        stillAnswers();
    }

    @Test
    void strangers_are_refused_before_their_body_is_looked_at() {
        API.anonymous().post("/api/v1/accounts", "{").isProblem(401, "not-authenticated");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/v1/accounts, 405",
        "POST, /api/v1/users/sip:a@b.c, 405",
        "PATCH, /api/v1/users, 405",
        "PUT, /api/v1/sign-in, 405",
        "POST, /health, 405",
        "GET, /api/v1/nothing, 404",
        "GET, /api/v2/users, 404",
        "GET, /api/v1/users/a@b.c/certificates/x/y, 404",
        "GET, /, 404"
    })
    void a_wrong_method_or_path_is_told(String method, String path, int status) {
        Answer answer = API.local().send(method, path, BodyPublishers.noBody());

        answer.isProblem(status, status == 405 ? "method-not-allowed" : "no-such-route");
    }

    @Test
    void the_methods_that_work_are_told() {
        Answer answer = API.local().send("PATCH", "/api/v1/users", BodyPublishers.noBody());

        assertThat(answer.header("Allow").orElseThrow()).contains("GET", "POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void a_body_of_another_type_is_refused(String type) {
        API.local()
                .header("Content-Type", type)
                .post("/api/v1/accounts", "{}")
                .isProblem(415, "media-type-unsupported");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/users/%00",
                "/api/v1/users/%FF%FE",
                "/api/v1/users/sip:%00@example.com",
                "/api/v1/users/a%2Fb",
                "/api/v1/users/..%2F..%2Fhealth",
                "/api/v1/users/%2e%2e",
                "/api/v1/users/a%0d%0aSet-Cookie:x@b.c",
                "/api/v1/users/%E2%80%AE@example.com"
            })
    void a_path_that_holds_no_identity_is_refused(String path) {
        Answer answer = API.local().get(path);

        assertThat(answer.status()).as(answer.body()).isBetween(400, 404);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        stillAnswers();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/users/%",
                "/api/v1/users/%zz",
                "/api/v1/users/a|b",
                "/api/v1/users/\u00ff"
            })
    void a_path_that_is_no_uri_is_refused(String target) throws IOException {
        String answer = rawGet(target);

        assertThat(answer).startsWith("HTTP/1.1 4");
        assertThat(answer).doesNotContain("micronaut", "Exception");
        stillAnswers();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n\r\n",
                "GET\r\n\r\n",
                "\u0016\u0003\u0001\u0000\u0005hello",
                "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                "POST /api/v1/sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            })
    void bytes_that_are_no_request_end_their_connection_only(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), API.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            socket.setSoTimeout(10_000);
            assertThat(
                            new String(
                                    socket.getInputStream().readAllBytes(),
                                    StandardCharsets.ISO_8859_1))
                    .doesNotStartWith("HTTP/1.1 2");
        }
        stillAnswers();
    }

    @Test
    void a_slash_in_a_sip_address_is_part_of_it_when_it_is_escaped() {
        new Samples(API).account("slash", "With Slash");
        API.local()
                .post(
                        "/api/v1/users",
                        """
                        {"identity":"slash@example.com","sipAddress":"sip:with/slash@example.com"}\
                        """)
                .isCreated();

        Answer answer = API.local().get("/api/v1/users/sip:with%2Fslash@example.com").isOk();

        assertThat(answer.member("sipAddress")).isEqualTo("sip:with/slash@example.com");
        API.local().get("/api/v1/users/sip:with/slash@example.com").isProblem(404, "no-such-route");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour=x",
                "limit=1&limit=2",
                "Limit=1",
                "limit",
                "cursor=",
                "%00=1",
                "a=1&b=2"
            })
    void parameters_unknown_twice_or_without_value_are_refused(String query) {
        API.local().get("/api/v1/users?" + query).isProblem(400, "malformed-request");
    }

    @Test
    void a_cursor_is_good_for_its_own_listing_and_as_given_only() {
        var samples = new Samples(API);
        samples.user("cursor1", "x");
        samples.user("cursor2", "x");
        String good =
                String.valueOf(
                        API.local().get("/api/v1/users?limit=1").isOk().member("nextCursor"));
        byte[] bytes = Base64.getUrlDecoder().decode(good);
        bytes[bytes.length - 1] ^= 1;
        String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        API.local().get("/api/v1/users?cursor=" + good).isOk();
        for (String forged :
                Stream.of(changed, good.substring(4), good + "AAAA", "x", "%00", "A".repeat(5000))
                        .toList()) {
            API.local().get("/api/v1/users?cursor=" + forged).isProblem(400, "malformed-request");
        }
        API.local()
                .get("/api/v1/directory-accounts?cursor=" + good)
                .isProblem(400, "malformed-request");
    }

    @Test
    void answers_carry_what_keeps_browsers_in_check_and_no_banner() {
        Answer answer = API.local().get("/api/v1/users").isOk();

        assertThat(answer.header("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("X-Frame-Options")).contains("DENY");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "OPTIONS"})
    void no_page_of_another_origin_is_let_in(String method) {
        Answer answer =
                API.local()
                        .header("Origin", "https://evil.example")
                        .header("Access-Control-Request-Method", "GET")
                        .send(method, "/api/v1/users", BodyPublishers.noBody());

        assertThat(answer.status()).isIn(403, 405);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.body()).doesNotContain("items");
    }

    @Test
    void the_host_header_gets_into_no_answer() throws IOException {
        var samples = new Samples(API);
        samples.user("host1", "x");
        samples.user("host2", "x");

        assertThat(rawGet("/api/v1/users?limit=1"))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("link: </api/v1/users?limit=1&cursor=")
                .doesNotContain("evil.example");
        assertThat(rawGet("/api/v1/nothing")).doesNotContain("evil.example");
    }

    @Test
    void a_correlation_id_is_made_here_and_not_taken_from_the_client() {
        Answer answer = API.local().header("X-Correlation-Id", "mine").get("/api/v1/users");

        assertThat(answer.header("X-Correlation-Id").orElseThrow())
                .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @Test
    void health_says_whether_the_database_answers_and_no_more() {
        try (TestingApi api = TestingApi.start()) {
            Answer up = api.anonymous().get("/health");
            api.loseDatabase();
            Answer down = api.anonymous().get("/health");

            assertThat(up.isOk().body())
                    .isEqualTo("{\"status\":\"up\",\"database\":\"reachable\"}");
            assertThat(down.status()).isEqualTo(503);
            assertThat(down.body()).isEqualTo("{\"status\":\"down\",\"database\":\"unreachable\"}");
        }
    }

    @Test
    void a_database_that_is_away_is_said_so() {
        try (TestingApi api = TestingApi.start()) {
            api.failWith(() -> new StoreUnavailable("jdbc:secret", new IOException("10.1.2.3")));

            Answer answer = api.local().get("/api/v1/users").isProblem(503, "store-unavailable");

            assertThat(answer.header("Retry-After")).contains("5");
            assertThat(answer.body()).doesNotContain("jdbc", "10.1.2.3");
        }
    }

    @Test
    void what_nobody_foresaw_tells_nothing_of_the_inside() {
        try (TestingApi api = TestingApi.start()) {
            api.failWith(() -> new IllegalStateException("secret inside"));

            Answer answer = api.local().get("/api/v1/users").isProblem(500, "unforeseen");

            assertThat(answer.body()).doesNotContain("secret", "IllegalState", "dev.siegel");
        }
    }
}
