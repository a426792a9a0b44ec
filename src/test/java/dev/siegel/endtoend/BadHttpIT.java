package dev.siegel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.endtoend.pool.PoolSetup;
import dev.siegel.endtoend.pool.RunningPool;
import dev.siegel.endtoend.wire.RawConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the web services do with requests that no client sends. */
class BadHttpIT {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String PROOF_PATH =
            "/CertProv/CertProvisioningService.svc/WebTicket_Proof_SHA1";

    private static RunningPool pool;

    @BeforeAll
    static void startPool() {
        pool = PoolSetup.fresh("bad-http").start();
    }

    @AfterEach
    void others_are_served() throws IOException {
        try (var connection = connect()) {
            connection.send(
                    "GET /CertProv/CertProvisioningService.svc/mex HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(connection.readHead(SOON)).startsWith("HTTP/1.1 200 ");
        }
    }

    @AfterAll
    static void stopPool() {
        pool.close();
    }

    @Test
    void endless_headers_are_cut_off() throws Exception {
        // given
        byte[] lines = "X-Line: value\r\n".repeat(500).getBytes(StandardCharsets.US_ASCII);
        try (var connection = connect()) {
            connection.send("GET /CertProv/CertProvisioningService.svc/mex HTTP/1.1\r\n");

            // when
            boolean refused = connection.isRefusedWithin(SOON, lines);

            // then
            assertThat(refused).isTrue();
        }
    }

    @Test
    void an_endless_body_is_cut_off() throws Exception {
        // given
        byte[] chunk = ("2000\r\n" + "x".repeat(8192) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (var connection = connect()) {
            connection.send(post(PROOF_PATH, "Transfer-Encoding: chunked", ""));

            // when
            boolean refused = connection.isRefusedWithin(SOON, chunk);

            // then
            assertThat(refused).isTrue();
        }
    }

    @Test
    void a_body_over_the_limit_is_refused_before_it_is_sent() throws IOException {
        // given
        try (var connection = connect()) {

            // when
            connection.send(post(PROOF_PATH, "Content-Length: 100000000", ""));

            // then
            assertThat(connection.readHead(SOON)).startsWith("HTTP/1.1 413 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not XML",
                "<Envelope",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><a>&c;</a>"
            })
    void a_request_that_is_no_envelope_is_refused(String body) throws IOException {
        // given
        try (var connection = connect()) {

            // when
            connection.send(post(PROOF_PATH, "Content-Length: " + body.length(), body));

            // then
            assertThat(connection.readHead(SOON)).matches("(?s)HTTP/1.1 (400|500) .*");
        }
    }

    @Test
    void a_certificate_request_without_a_ticket_is_refused_with_its_number() throws IOException {
        // given
        String body =
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header/><s:Body/></s:Envelope>";
        try (var connection = connect()) {

            // when
            connection.send(post(PROOF_PATH, "Content-Length: " + body.length(), body));

            // then
            assertThat(connection.readUntil("</s:Envelope>", SOON))
                    .startsWith("HTTP/1.1 500 ")
                    .contains("<ErrorId>28020</ErrorId>");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/WebTicket", "/CertProv/../etc/passwd", "/%2e%2e/%2e%2e", "//", "*"})
    void an_unknown_path_is_not_found(String path) throws IOException {
        // given
        try (var connection = connect()) {

            // when
            connection.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

            // then
            assertThat(connection.readHead(SOON)).matches("(?s)HTTP/1.1 (400|404) .*");
        }
    }

    @Test
    void a_host_header_from_outside_is_not_repeated() throws IOException {
        // given
        try (var connection = connect()) {

            // when
            connection.send(
                    "GET /CertProv/CertProvisioningService.svc/mex HTTP/1.1\r\nHost: evil.example\r\n\r\n");

            // then
            assertThat(connection.readUntil("definitions>", SOON))
                    .contains("https://localhost:" + pool.ports().webServices())
                    .doesNotContain("evil.example");
        }
    }

    private static RawConnection connect() throws IOException {
        return RawConnection.tls(pool.ports().webServices(), pool.certificateAuthority());
    }

    private static String post(String path, String lengthHeader, String body) {
        return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml\r\n%s\r\n\r\n%s"
                .formatted(path, lengthHeader, body);
    }
}
