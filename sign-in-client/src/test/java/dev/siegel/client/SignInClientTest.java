package dev.siegel.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.siegel.client.store.DeviceCertificate;
import dev.siegel.client.store.TestCertificates;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignInClientTest {
    private static final DeviceCertificate CERTIFICATE =
            TestCertificates.selfSigned("alice@example.com", Duration.ofDays(180));
    private static final String CHALLENGE =
            "WWW-Authenticate: TLS-DSK realm=\"SIP Communications Service\","
                    + " targetname=\"pool01.example.com\", version=4,"
                    + " sts-uri=\"https://pool01.example.com/CertProv/CertProvisioningService.svc\"\r\n";

    private static SignInClientBuilder client(ScriptedServer server, ClientBehaviour behaviour) {
        return SignInClient.builder()
                .behaviour(behaviour)
                .server(ServerAddress.tcp(server.host(), server.port()))
                .sipAddress("sip:alice@example.com")
                .epid("4a46e2b58881")
                .timeout(Duration.ofSeconds(5));
    }

    /** An answer with the headers of the request it is to. */
    private static String answer(String head, String statusLine, String headers) {
        var copied = new StringBuilder("SIP/2.0 " + statusLine + "\r\n");
        head.lines()
                .filter(line -> line.matches("(Via|From|To|Call-ID|CSeq): .*"))
                .forEach(line -> copied.append(line).append("\r\n"));
        return copied.append(headers).append("Content-Length: 0\r\n\r\n").toString();
    }

    private static Optional<String> header(String head, String name) {
        return head.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst();
    }

    @Test
    void the_challenge_says_where_certificates_come_from() throws Exception {
        try (var server = new ScriptedServer(head -> answer(head, "401 Unauthorized", CHALLENGE))) {
            var client = client(server, ClientBehaviour.SIPE).build();

            assertThat(client.provisioningAddress())
                    .contains(
                            URI.create(
                                    "https://pool01.example.com/CertProv/CertProvisioningService.svc"));
        }
    }

    @Test
    void a_refusal_says_its_stage_status_and_cause() throws Exception {
        try (var server =
                new ScriptedServer(head ->
                        answer(
                                head,
                                "403 Forbidden",
                                "ms-diagnostics-public: 4141;reason=\"User disabled\"\r\n"))) {
            var outcome = client(server, ClientBehaviour.LYNC).build().signIn(CERTIFICATE);

            assertThat(outcome).isInstanceOf(SignInOutcome.Refused.class);
            var refusal = ((SignInOutcome.Refused) outcome).refusal();
            assertThat(refusal.stage()).isEqualTo(SignInStage.CHALLENGE);
            assertThat(refusal.status()).isEqualTo(403);
            assertThat(refusal.diagnostics().orElseThrow().id()).isEqualTo(4141);
            assertThat(refusal.hasGssapiData()).isFalse();
        }
    }

    @Test
    void pidgin_sipe_sends_authorization_behind_everything_else() throws Exception {
        try (var server = new ScriptedServer(head -> answer(head, "401 Unauthorized", CHALLENGE))) {
            var outcome = client(server, ClientBehaviour.SIPE).build().signIn(CERTIFICATE);

            var hello = server.heads().get(1);
            assertThat(((SignInOutcome.Refused) outcome).refusal().stage())
                    .isEqualTo(SignInStage.HELLO);
            assertThat(hello.lines().reduce((_, last) -> last).orElseThrow())
                    .startsWith("Authorization: TLS-DSK qop=\"auth\"")
                    .contains("gssapi-data=\"FgMBADUBAAAxAw");
            assertThat(header(hello, "Via").orElseThrow()).contains("SIP/2.0/tcp ", ";branch=");
            assertThat(header(hello, "From").orElseThrow()).endsWith(";epid=4a46e2b58881");
            assertThat(header(hello, "Contact").orElseThrow())
                    .contains("<urn:uuid:e41f5523-0406-54e1-ad17-f0c228a51cfc>");
            assertThat(header(hello, "Expires")).isEmpty();
        }
    }

    @Test
    void lync_sends_proxy_authorization_and_its_instance_in_upper_case() throws Exception {
        try (var server = new ScriptedServer(head -> answer(head, "401 Unauthorized", CHALLENGE))) {
            client(server, ClientBehaviour.LYNC).build().signIn(CERTIFICATE);

            var hello = server.heads().get(1);
            assertThat(header(hello, "Proxy-Authorization")).isPresent();
            assertThat(header(hello, "Authorization")).isEmpty();
            assertThat(header(hello, "Via").orElseThrow()).doesNotContain("branch");
            assertThat(header(hello, "Contact").orElseThrow())
                    .contains("<urn:uuid:E41F5523-0406-54E1-AD17-F0C228A51CFC>");
        }
    }

    @Test
    void call_id_stays_and_sequence_and_tag_change_within_a_connection() throws Exception {
        try (var server = new ScriptedServer(head -> answer(head, "401 Unauthorized", CHALLENGE))) {
            client(server, ClientBehaviour.SIPE).build().signIn(CERTIFICATE);

            var first = server.heads().get(0);
            var second = server.heads().get(1);
            assertThat(header(second, "Call-ID")).isEqualTo(header(first, "Call-ID"));
            assertThat(header(first, "CSeq")).contains("1 REGISTER");
            assertThat(header(second, "CSeq")).contains("2 REGISTER");
            assertThat(tag(second)).isNotEqualTo(tag(first));
        }
    }

    private static String tag(String head) {
        var matcher = Pattern.compile("tag=([0-9a-f]+)").matcher(head);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void garbage_as_the_servers_flight_is_distrusted() throws Exception {
        try (var server =
                new ScriptedServer(head ->
                        answer(
                                head,
                                "401 Unauthorized",
                                CHALLENGE.replace(
                                        "TLS-DSK ",
                                        "TLS-DSK opaque=\"1\", gssapi-data=\"FgMBAAEA\", ")))) {
            var outcome = client(server, ClientBehaviour.SIPE).build().signIn(CERTIFICATE);

            assertThat(outcome).isInstanceOf(SignInOutcome.Distrusted.class);
        }
    }

    @Test
    void a_server_that_closes_instead_of_answering_is_noticed() throws Exception {
        try (var server = new ScriptedServer(head -> "")) {
            var client = client(server, ClientBehaviour.SIPE).build();

            assertThatExceptionOfType(ConnectionClosedException.class)
                    .isThrownBy(() -> client.signIn(CERTIFICATE));
        }
    }

    @Test
    void raw_bytes_go_out_as_they_are_and_the_close_is_seen() throws Exception {
        try (var server = new ScriptedServer(head -> "")) {
            try (var connection = client(server, ClientBehaviour.SIPE).build().connect()) {
                connection.send("NONSENSE\r\n\r\n".getBytes(US_ASCII));

                assertThat(connection.awaitClosed(Duration.ofSeconds(5))).isTrue();
            }
            assertThat(server.heads()).containsExactly("NONSENSE\n");
        }
    }

    @Test
    void epid_and_instance_may_be_what_no_client_would_send() throws Exception {
        try (var server = new ScriptedServer(head -> answer(head, "400 Bad Request", ""))) {
            client(server, ClientBehaviour.SIPE).epid("").instance("").build().signIn(CERTIFICATE);

            var register = server.heads().get(0);
            assertThat(register).doesNotContain("epid").doesNotContain("sip.instance");
        }
    }

    @Test
    void a_client_without_server_or_address_is_a_mistake() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> SignInClient.builder().build());
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() ->
                        SignInClient.builder()
                                .server(ServerAddress.tls("localhost", 5061))
                                .sipAddress("alice@example.com")
                                .build());
    }

    @Test
    void a_web_service_that_refuses_is_reported_with_its_error_id() throws Exception {
        try (var server =
                new ScriptedServer(head ->
                        "HTTP/1.1 403 Forbidden\r\nX-Ms-diagnostics: 28000;source=\"p\";"
                                + "reason=\"Not enabled\";faultcode=\"wsse:X\"\r\n"
                                + "Content-Length: 0\r\n\r\n")) {
            var address =
                    URI.create("http://" + server.host() + ":" + server.port() + "/service.svc");

            var outcome = client(server, ClientBehaviour.SIPE).build().requestTicket(address);

            assertThat(outcome)
                    .isEqualTo(
                            new TicketOutcome.Refused(
                                    new WebRefusal(
                                            WebStep.PROVISIONING_METADATA,
                                            403,
                                            OptionalInt.of(28000),
                                            "Not enabled")));
            assertThat(server.heads().get(0))
                    .startsWith("GET /service.svc/mex HTTP/1.1")
                    .contains("Host: " + server.host() + "\n");
        }
    }

    @Test
    void lync_asks_for_metadata_by_post_and_names_the_port() throws IOException {
        try (var server =
                new ScriptedServer(head -> "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")) {
            var address =
                    URI.create("http://" + server.host() + ":" + server.port() + "/service.svc");

            client(server, ClientBehaviour.LYNC).build().requestTicket(address);

            assertThat(server.heads().get(0))
                    .startsWith("POST /service.svc/mex HTTP/1.1")
                    .contains("Host: " + server.host() + ":" + server.port() + "\n");
        }
    }
}
