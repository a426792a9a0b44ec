package dev.siegel.protocols.soap;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;

/**
 * Writes a request that presents a web ticket, as pidgin-sipe does (HMAC-SHA1) or as newer clients
 * may (HMAC-SHA256).
 */
public record PresentedTicket(ReceivedTicket ticket, SignatureSuite suite) {
    private static final XmlTemplate ENVELOPE = XmlTemplate.of("presented-ticket.xml");
    private static final XmlTemplate TIMESTAMP = XmlTemplate.of("timestamp.xml");
    private static final XmlTemplate SIGNATURE = XmlTemplate.of("proof-signature.xml");
    private static final String TIMESTAMP_ID = "timestamp";

    /** The whole envelope; {@code body} is the element of the SOAP body. */
    public String envelope(String endpoint, String action, String body) {
        var timestamp = timestamp(ticket.lifetime());
        return ENVELOPE.with("endpoint", endpoint)
                .with("messageId", "uuid:" + UUID.randomUUID())
                .with("action", action)
                .withXml("timestamp", timestamp)
                .withXml("assertion", ticket.assertion())
                .withXml("signature", signature(timestamp))
                .withXml("body", body)
                .xml();
    }

    /** The Timestamp around the ticket's own Lifetime; hashed uncanonicalised. */
    static String timestamp(String lifetime) {
        return TIMESTAMP.withXml("lifetime", lifetime).xml();
    }

    static String signatureValue(SignatureSuite suite, ProofKey key, String signedInfo) {
        try {
            var mac = Mac.getInstance(suite.algorithm());
            mac.init(key.forMac(suite.algorithm()));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signedInfo.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK lacks " + suite, e);
        }
    }

    private String signature(String timestamp) {
        var key = ticket.proofKey();
        if (key == null) {
            return "";
        }
        var signedInfo = SignedInfo.detached(suite, TIMESTAMP_ID, timestamp);
        return SIGNATURE
                .withXml("signedInfo", signedInfo)
                .with("value", signatureValue(suite, key, signedInfo))
                .with("assertionId", ticket.assertionId())
                .xml();
    }
}
