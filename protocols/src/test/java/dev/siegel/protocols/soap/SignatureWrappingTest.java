package dev.siegel.protocols.soap;

import static dev.siegel.protocols.soap.SignatureSuite.HMAC_SHA1;
import static dev.siegel.protocols.soap.SignatureSuite.HMAC_SHA256;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Messages made from a good one by moving, doubling or weakening parts of it; none may be accepted.
 */
class SignatureWrappingTest {
    private static final String SECURITY_END = "</wsse:Security>";

    @Test
    void a_second_timestamp_anywhere_is_refused() throws Exception {
        var good = good(HMAC_SHA1);
        var timestamp = between(good, "<wsu:Timestamp", "</wsu:Timestamp>");

        assertMalformed(good.replace(timestamp, timestamp + timestamp));
        assertMalformed(
                good.replace(
                        "<soap:Body>", "<wrap xmlns=\"\">" + timestamp + "</wrap><soap:Body>"));
    }

    @Test
    void a_second_timestamp_with_an_id_of_its_own_is_refused() throws Exception {
        var good = good(HMAC_SHA1);
        var timestamp = between(good, "<wsu:Timestamp", "</wsu:Timestamp>");
        var other = timestamp.replace("\"timestamp\"", "\"other\"");

        assertMalformed(
                good.replace("<soap:Body>", "<wrap xmlns=\"\">" + other + "</wrap><soap:Body>"));
    }

    @Test
    void a_second_assertion_anywhere_is_refused() throws Exception {
        var good = good(HMAC_SHA1);
        var assertion = between(good, "<saml:Assertion", "</saml:Assertion>");
        var forged = assertion.replace("sip:Alice@", "sip:Malice@");

        assertMalformed(good.replace(assertion, forged + assertion));
        assertMalformed(
                good.replace(
                        "</soap:Header>", "<wrap xmlns=\"\">" + forged + "</wrap></soap:Header>"));
    }

    @Test
    void a_signed_ticket_hidden_in_a_forged_one_is_refused() throws Exception {
        var good = good(HMAC_SHA1);
        var assertion = between(good, "<saml:Assertion", "</saml:Assertion>");
        var signature = between(assertion, "<Signature xmlns", "</Signature>");
        var forged =
                assertion
                        .replace("sip:Alice@", "sip:Malice@")
                        .replace(
                                signature,
                                signature.replace(
                                        "</Signature>",
                                        "<Object>" + assertion + "</Object></Signature>"));

        assertMalformed(good.replace(assertion, forged));
    }

    @Test
    void a_second_security_header_is_refused() throws Exception {
        var good = good(HMAC_SHA1);

        assertMalformed(good.replace("</soap:Header>", "<wsse:Security/></soap:Header>"));
    }

    @Test
    void two_elements_of_one_id_are_refused() throws Exception {
        var good = good(HMAC_SHA1);

        assertMalformed(good.replace("<soap:Body>", "<soap:Body Id=\"timestamp\">"));
        assertMalformed(good.replace("<soap:Body>", "<soap:Body wsu:Id=\"timestamp\">"));
    }

    @Test
    void a_proof_over_another_element_is_refused() throws Exception {
        var good = good(HMAC_SHA1).replace("<soap:Body>", "<soap:Body wsu:Id=\"body\">");

        assertMalformed(good.replace("URI=\"#timestamp\"", "URI=\"#body\""));
        assertMalformed(good.replace("URI=\"#timestamp\"", "URI=\"\""));
        assertMalformed(good.replace("URI=\"#timestamp\"", "URI=\"http://127.0.0.1:1/\""));
    }

    @Test
    void a_proof_that_names_another_ticket_is_refused() throws Exception {
        var good = good(HMAC_SHA1);
        var identifier = between(good, "<wsse:KeyIdentifier", "</wsse:KeyIdentifier>");

        assertMalformed(good.replace(identifier, identifier.replace("3b9d4f10", "3b9d4f11")));
    }

    @Test
    void a_shortened_hmac_is_refused() throws Exception {
        var method = "<SignatureMethod Algorithm=\"http://www.w3.org/2000/09/xmldsig#hmac-sha1\">";

        assertMalformed(
                good(HMAC_SHA1).replace(method, method + "<HMACOutputLength>8</HMACOutputLength>"));
    }

    @Test
    void a_second_reference_or_transform_is_refused() throws Exception {
        var proof = proof(good(HMAC_SHA256));
        var reference = between(proof, "<Reference", "</Reference>");
        var transform = between(proof, "<Transform ", "</Transform>");

        assertMalformed(
                good(HMAC_SHA256).replace(proof, proof.replace(reference, reference + reference)));
        assertMalformed(
                good(HMAC_SHA256).replace(proof, proof.replace(transform, transform + transform)));
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.w3.org/2000/09/xmldsig#hmac-sha1, http://www.w3.org/2001/04/xmldsig-more#hmac-md5",
        "http://www.w3.org/2000/09/xmldsig#hmac-sha1, http://www.w3.org/2000/09/xmldsig#rsa-sha1",
        "http://www.w3.org/2000/09/xmldsig#hmac-sha1, http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
        "http://www.w3.org/2000/09/xmldsig#sha1, http://www.w3.org/2001/04/xmldsig-more#md5",
        "http://www.w3.org/2001/10/xml-exc-c14n#, http://www.w3.org/TR/1999/REC-xslt-19991116",
        "http://www.w3.org/2001/10/xml-exc-c14n#, http://www.w3.org/TR/1999/REC-xpath-19991116",
    })
    void algorithms_that_are_not_listed_are_refused(String algorithm, String other)
            throws Exception {
        var good = good(HMAC_SHA1);
        var proof = proof(good);

        assertMalformed(good.replace(proof, proof.replace(algorithm, other)));
    }

    @Test
    void sha1_never_holds_for_the_ticket_itself() throws Exception {
        var good = good(HMAC_SHA1);
        var weak = "http://www.w3.org/2000/09/xmldsig#rsa-sha1";

        var check =
                check(
                        good.replace("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", weak)
                                .replace(
                                        "http://www.w3.org/2001/04/xmlenc#sha256",
                                        Names.SIGNATURE + "sha1"));

        assertThat(check)
                .isInstanceOfSatisfying(
                        TicketCheck.Refused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(TicketRefusal.TICKET_MALFORMED));
    }

    @Test
    void a_security_header_with_parts_left_out_is_refused() throws Exception {
        var good = good(HMAC_SHA1);

        assertMalformed(good.replace(between(good, "<wsu:Timestamp", "</wsu:Timestamp>"), ""));
        assertMalformed(good.replace(between(good, "<saml:Assertion", "</saml:Assertion>"), ""));
        assertMalformed(good.replace(SECURITY_END, "<wsse:UsernameToken/>" + SECURITY_END));
    }

    private static String good(SignatureSuite suite) throws MalformedSoapException {
        return TestTickets.publishEnvelope(TestTickets.received(), suite);
    }

    private static String proof(String envelope) {
        var end = envelope.indexOf("</saml:Assertion>");
        return between(envelope.substring(end), "<Signature xmlns", "</Signature>");
    }

    private static String between(String text, String from, String to) {
        var start = text.indexOf(from);
        return text.substring(start, text.indexOf(to, start) + to.length());
    }

    private static TicketCheck check(String envelope) throws MalformedSoapException {
        return TestTickets.VERIFIER.check(
                TestTickets.soap(envelope),
                TicketExpectation.proof(TestTickets.ENDPOINT),
                TestTickets.NOW);
    }

    private static void assertMalformed(String envelope) throws MalformedSoapException {
        assertThat(check(envelope))
                .isInstanceOfSatisfying(
                        TicketCheck.Refused.class,
                        refused ->
                                assertThat(refused.refusal().diagnostic())
                                        .isEqualTo(Diagnostic.TICKET_INVALID));
    }
}
