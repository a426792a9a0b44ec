package dev.siegel.protocols.soap;

import static dev.siegel.protocols.soap.TestTickets.soap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WebTicketMessagesTest {
    private static final WebTicketRequest REQUEST =
            new WebTicketRequest(
                    TestTickets.ENDPOINT,
                    "sip:alice@example.com",
                    TestTickets.CONTEXT,
                    TestTickets.CLIENT_ENTROPY,
                    null);

    @Test
    void the_request_as_pidgin_sipe_writes_it_is_read_back() throws Exception {
        assertThat(WebTicketRequest.parse(soap(REQUEST.toXml()))).isEqualTo(REQUEST);
    }

    @Test
    void both_request_types_are_accepted_and_no_other() throws Exception {
        var old = "http://schemas.xmlsoap.org/ws/2005/02/trust/Issue";
        var xml = REQUEST.toXml();

        assertThat(WebTicketRequest.parse(soap(xml.replace(old, Names.ISSUE)))).isEqualTo(REQUEST);
        assertThatThrownBy(() ->
                        WebTicketRequest.parse(soap(xml.replace(old, Names.TRUST + "/Renew"))))
                .isInstanceOf(MalformedSoapException.class);
    }

    @Test
    void a_wished_lifetime_is_read() throws Exception {
        var wish =
                "<wst:Lifetime><Created xmlns=\"%s\">2026-03-01T10:00:00Z</Created><Expires xmlns=\"%s\">2026-03-01T10:15:00Z</Expires></wst:Lifetime>"
                        .formatted(Names.SECURITY_UTILITY, Names.SECURITY_UTILITY);

        var request =
                WebTicketRequest.parse(
                        soap(REQUEST.toXml().replace("<wst:Entropy>", wish + "<wst:Entropy>")));

        assertThat(request.wishedLifetime()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void a_request_without_entropy_or_for_a_bearer_key_asks_for_a_bearer_ticket() throws Exception {
        var bearer = new WebTicketRequest(TestTickets.ENDPOINT, null, null, null, null);

        assertThat(WebTicketRequest.parse(soap(bearer.toXml())).entropy()).isNull();
        assertThat(
                        WebTicketRequest.parse(
                                        soap(
                                                REQUEST.toXml()
                                                        .replace(
                                                                Names.SYMMETRIC_KEY,
                                                                Names.BEARER_KEY)))
                                .entropy())
                .isNull();
    }

    @Test
    void entropy_that_is_too_short_too_long_or_not_base64_is_malformed() {
        for (var entropy : new String[] {"", "AAAA", "A".repeat(400), "!!!!"}) {
            var xml = REQUEST.toXml().replace(TestTickets.CLIENT_ENTROPY.base64(), entropy);
            assertThatThrownBy(() -> WebTicketRequest.parse(soap(xml)))
                    .isInstanceOf(MalformedSoapException.class);
        }
    }

    @Test
    void a_request_without_one_of_its_parts_is_malformed() {
        for (var part :
                new String[] {"RequestSecurityToken", "AppliesTo", "RequestType", "Address"}) {
            var xml = REQUEST.toXml().replace(":" + part, ":Other");
            assertThatThrownBy(() -> WebTicketRequest.parse(soap(xml)))
                    .isInstanceOf(MalformedSoapException.class);
        }
    }

    @Test
    void the_first_binary_secret_of_the_answer_is_the_servers_entropy() {
        var answer = TestTickets.answer(TestTickets.assertion(TestTickets.proofKey()));

        var first = answer.indexOf("BinarySecret");

        assertThat(answer.substring(answer.indexOf('>', first) + 1))
                .startsWith("wMHCw8TFxsfIycrLzM3Oz9DR0tPU1dbX2Nna29zd3t8=</BinarySecret>");
    }

    @Test
    void the_lifetime_of_the_answer_is_its_own_canonical_form() throws Exception {
        var timestamp = PresentedTicket.timestamp(TestTickets.received().lifetime());

        assertThat(Canonical.of(timestamp)).isEqualTo(timestamp);
        assertThat(SignatureSuite.HMAC_SHA1.digest(timestamp))
                .isEqualTo("H0WV4wgwgXKRAcJErCVqAYLdOfU=");
    }

    @Test
    void the_assertion_stands_alone_when_cut_out_as_text() throws Exception {
        var ticket = TestTickets.received();

        var unsigned =
                AssertionText.write(
                        TestTickets.assertion(TestTickets.proofKey()), TestTickets.WRAPPING);
        assertThat(Canonical.of(unsigned)).isEqualTo(unsigned);
        assertThat(soap(envelope(ticket.assertion()))).isNotNull();
        assertThat(ticket.assertionId())
                .isEqualTo("SamlSecurityToken-3b9d4f10-1111-4222-8333-444455556666");
        assertThat(ticket.expires()).isEqualTo(TestTickets.NOW.plus(Duration.ofHours(8)));
        assertThat(ticket.proofKey()).isEqualTo(TestTickets.proofKey());
    }

    @Test
    void an_answer_without_a_ticket_is_malformed_for_the_client() {
        var fault = SoapFault.of(Diagnostic.WRONG_AUDIENCE).toXml();

        assertThatThrownBy(() -> ReceivedTicket.cutFrom(fault, null))
                .isInstanceOf(MalformedSoapException.class);
    }

    @Test
    void no_ticket_shows_in_a_log() throws Exception {
        var ticket = TestTickets.received();

        assertThat(ticket.toString()).doesNotContain("Assertion ").doesNotContain("Signature");
        assertThat(TestTickets.assertion(TestTickets.proofKey()).toString()).contains("Octets[32]");
    }

    private static String envelope(String body) {
        return "<s:Envelope xmlns:s=\""
                + Names.SOAP11
                + "\"><s:Body>"
                + body
                + "</s:Body></s:Envelope>";
    }
}
