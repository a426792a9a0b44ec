package dev.siegel.protocols.soap;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * An assertion before it is signed; the templates are in exclusive canonical form, so the text is
 * what the digest covers.
 */
final class AssertionText {
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final XmlTemplate ASSERTION = XmlTemplate.of("assertion.xml");
    private static final XmlTemplate WRAPPED_KEY = XmlTemplate.of("wrapped-key.xml");
    private static final XmlTemplate ATTRIBUTE = XmlTemplate.of("assertion-attribute.xml");

    private AssertionText() {}

    static String write(WebTicketAssertion assertion, KeyWrapping wrapping) {
        var proofKey = assertion.proofKey();
        return ASSERTION
                .with("id", assertion.assertionId())
                .with("issuer", assertion.issuer())
                .with("notBefore", format(assertion.notBefore()))
                .with("notOnOrAfter", format(assertion.notOnOrAfter()))
                .with("audience", assertion.audience())
                .with("method", assertion.authenticationMethod().uri())
                .with("instant", format(assertion.authenticationInstant()))
                .with("sipAddress", assertion.sipAddress())
                .with("confirmation", proofKey == null ? Names.BEARER : Names.HOLDER_OF_KEY)
                .withXml("keyInfo", proofKey == null ? "" : wrapped(proofKey, wrapping))
                .withXml("attributes", attributes(assertion))
                .xml();
    }

    private static String attributes(WebTicketAssertion assertion) {
        var context = assertion.context();
        return attribute("UserId", assertion.userId().toString())
                + (context == null ? "" : attribute("Context", context));
    }

    private static String attribute(String name, String value) {
        return ATTRIBUTE.with("name", name).with("value", value).xml();
    }

    private static String wrapped(ProofKey proofKey, KeyWrapping wrapping) {
        return WRAPPED_KEY
                .with("method", KeyWrapping.METHOD)
                .with("keyId", wrapping.keyId())
                .with("value", wrapping.wrap(proofKey).base64())
                .xml();
    }

    private static String format(Instant instant) {
        return MILLISECONDS.format(instant);
    }
}
