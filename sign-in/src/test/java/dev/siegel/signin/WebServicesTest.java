package dev.siegel.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.authority.Pem;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.protocols.soap.PublishResponse;
import dev.siegel.protocols.soap.ServiceDescription;
import dev.siegel.protocols.soap.SignatureSuite;
import dev.siegel.protocols.soap.SoapMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebServicesTest {
    private TestingWebServices services;

    @BeforeEach
    void start() throws Exception {
        services = TestingWebServices.start();
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void pidgin_sipe_gets_its_certificate_over_one_connection() throws Exception {
        try (var sipe = services.sipe()) {
            var provisioning = sipe.metadata(TestingWebServices.ADDRESSES.provisioning());
            var issuer = provisioning.proofIssuer(ServiceDescription.PROOF_SHA1_PORT).orElseThrow();
            var endpoint = provisioning.location(ServiceDescription.PROOF_SHA1_PORT).orElseThrow();
            var ticketService = sipe.metadata(issuer).location(ServiceDescription.WINDOWS_PORT);

            var ticket = sipe.ticketFor(endpoint);
            var answer = sipe.publish(endpoint, ticket);

            assertThat(ticketService).contains(TestingWebServices.ADDRESSES.ticketService());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(certificate(answer.body()).getSubjectX500Principal().getName())
                    .isEqualTo("CN=Alice@example.com");
            assertThat(certificate(answer.body()).getEncoded()).isEqualTo(stored());
        }
    }

    @Test
    void a_client_that_posts_its_metadata_request_and_proves_with_sha256_gets_its_certificate()
            throws Exception {
        var endpoint = TestingWebServices.ADDRESSES.proof();
        try (var http = services.connect();
                var sipe = services.sipe()) {
            var metadata =
                    http.post(
                            SipeClient.path(TestingWebServices.ADDRESSES.provisioning()) + "/mex",
                            metadataRequest(),
                            "Content-Type: application/soap+xml");

            var answer =
                    sipe.publish(
                            endpoint,
                            sipe.envelope(
                                    endpoint,
                                    sipe.ticketFor(endpoint),
                                    SignatureSuite.HMAC_SHA256));

            assertThat(metadata.body())
                    .contains("<a:RelatesTo>urn:uuid:m1</a:RelatesTo>")
                    .contains(endpoint);
            assertThat(answer.status()).isEqualTo(200);
        }
    }

    @Test
    void get_and_post_of_mex_hold_the_same_definitions() throws Exception {
        try (var http = services.connect()) {
            for (var service :
                    new String[] {
                        TestingWebServices.ADDRESSES.provisioning(),
                        TestingWebServices.ADDRESSES.ticketService()
                    }) {
                var path = SipeClient.path(service) + "/mex";

                var got = http.get(path);
                var posted = http.post(path, metadataRequest());

                assertThat(got.status()).isEqualTo(200);
                assertThat(got.header("Content-Type").orElseThrow()).startsWith("text/xml");
                assertThat(got.body()).startsWith("<wsdl:definitions ");
                assertThat(posted.status()).isEqualTo(200);
                assertThat(posted.body()).contains(got.body());
            }
        }
    }

    @Test
    void a_new_certificate_replaces_the_one_of_the_same_device() throws Exception {
        var endpoint = TestingWebServices.ADDRESSES.proofSha1();
        try (var sipe = services.sipe()) {
            var ticket = sipe.ticketFor(endpoint);

            var first = certificate(sipe.publish(endpoint, ticket).body());
            var second = certificate(sipe.publish(endpoint, ticket).body());

            assertThat(stored()).isEqualTo(second.getEncoded()).isNotEqualTo(first.getEncoded());
            assertThat(services.pool.audit.events()).hasSize(2);
        }
    }

    @Test
    void the_issuer_shows_its_certificate_with_and_without_a_slash() throws Exception {
        try (var http = services.connect()) {
            for (var path :
                    new String[] {"/WebTicket/Issuer", "/WebTicket/Issuer/?purpose=proof"}) {
                var certificates = Pem.certificates(http.get(path).body());

                assertThat(certificates)
                        .containsExactly(TestingWebServices.TICKET_KEY.certificate());
            }
        }
    }

    @Test
    void an_unknown_path_is_404_and_a_wrong_method_405() throws Exception {
        try (var http = services.connect()) {
            assertThat(http.get("/CertProv/Other.svc/mex").status()).isEqualTo(404);
            assertThat(http.get("/").status()).isEqualTo(404);
            var wrong = http.get("/WebTicket/WebTicketService.svc");
            assertThat(wrong.status()).isEqualTo(405);
            assertThat(wrong.header("Allow")).contains("POST");
        }
    }

    private byte[] stored() {
        return services.pool
                .certificates
                .currentOf(services.alice.id(), DeviceId.of(SipeClient.DEVICE))
                .map(ClientCertificate::encoded)
                .orElseThrow()
                .bytes();
    }

    private static X509Certificate certificate(String body) throws Exception {
        var response =
                PublishResponse.parse(SoapMessage.parse(body.getBytes(StandardCharsets.UTF_8)));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(response.certificate().toByteArray()));
    }

    /** The WS-Transfer Get of a .NET client (WS-MetadataExchange 1.1, section 4.1). */
    private static String metadataRequest() {
        return """
        <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:a="http://www.w3.org/2005/08/addressing">\
        <s:Header><a:Action s:mustUnderstand="1">http://schemas.xmlsoap.org/ws/2004/09/transfer/Get</a:Action>\
        <a:MessageID>urn:uuid:m1</a:MessageID></s:Header><s:Body/></s:Envelope>\
        """;
    }
}
