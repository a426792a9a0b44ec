package dev.siegel.protocols.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetadataTest {
    private static final WebServiceAddresses ADDRESSES =
            new WebServiceAddresses(URI.create("https://pool01.example.com:443"));

    @Test
    void the_provisioning_policy_leads_to_the_ticket_service_and_the_port_to_the_endpoint()
            throws Exception {
        var description = read(ServiceMetadata.provisioning(ADDRESSES).definitions());

        assertThat(description.proofIssuer("CertProvisioningServiceWebTicketProof_SHA1"))
                .contains("https://pool01.example.com:443/WebTicket/WebTicketService.svc");
        assertThat(description.location("CertProvisioningServiceWebTicketProof_SHA1"))
                .contains(TestTickets.ENDPOINT);
        assertThat(description.location("CertProvisioningServiceWebTicketProof"))
                .contains(ADDRESSES.proof());
    }

    @Test
    void the_bearer_port_asks_for_a_ticket_without_proof() throws Exception {
        var description = read(ServiceMetadata.provisioning(ADDRESSES).definitions());

        assertThat(description.proofIssuer("CertProvisioningServiceWebTicketBearer")).isEmpty();
        assertThat(description.bearerIssuer("CertProvisioningServiceWebTicketBearer"))
                .contains(ADDRESSES.ticketService());
        assertThat(description.location("CertProvisioningServiceWebTicketBearer"))
                .contains(ADDRESSES.bearer());
    }

    @Test
    void the_web_ticket_service_offers_windows_authentication_and_no_federation() throws Exception {
        var description = read(ServiceMetadata.webTicket(ADDRESSES).definitions());

        assertThat(description.location(ServiceDescription.WINDOWS_PORT))
                .contains(ADDRESSES.ticketService());
        assertThat(description.location("WsFedBearer")).isEmpty();
    }

    @Test
    void get_answers_definitions_as_the_root_and_post_holds_the_same() throws Exception {
        for (var metadata :
                new ServiceMetadata[] {
                    ServiceMetadata.provisioning(ADDRESSES), ServiceMetadata.webTicket(ADDRESSES)
                }) {
            var posted = metadata.response(Optional.of("urn:uuid:1"));

            assertThat(root(metadata.definitions()).getLocalName()).isEqualTo("definitions");
            assertThat(root(posted).getNamespaceURI())
                    .isEqualTo("http://www.w3.org/2003/05/soap-envelope");
            assertThat(posted)
                    .contains(metadata.definitions())
                    .contains("<a:RelatesTo>urn:uuid:1</a:RelatesTo>");
            assertThat(read(posted)).isNotNull();
        }
    }

    @Test
    void an_address_that_is_not_https_is_refused() {
        assertThatThrownBy(() -> new WebServiceAddresses(URI.create("http://pool01.example.com")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new WebServiceAddresses(URI.create("https://pool01.example.com/x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ServiceDescription read(String xml) throws MalformedSoapException {
        return ServiceDescription.parse(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static org.w3c.dom.Element root(String xml) throws MalformedSoapException {
        return SafeXml.parse(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
    }
}
