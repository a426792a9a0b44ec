package dev.siegel.protocols.soap;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The answer that carries a web ticket. pidgin-sipe cuts it up as text: the first BinarySecret is
 * the server's entropy, and the inside of Lifetime is hashed as it stands, so it is written in
 * canonical form.
 */
public record WebTicketResponse(
        String assertion,
        String assertionId,
        String appliesTo,
        @Nullable String context,
        @Nullable Octets serverEntropy,
        int keyBits,
        Instant created,
        Instant expires) {
    private static final XmlTemplate RESPONSE = XmlTemplate.of("web-ticket-response.xml");
    private static final XmlTemplate KEY = XmlTemplate.of("web-ticket-response-key.xml");

    public WebTicketResponse {
        created = created.truncatedTo(ChronoUnit.SECONDS);
        expires = expires.truncatedTo(ChronoUnit.SECONDS);
    }

    public String toXml() {
        return RESPONSE.withXml(
                        "context",
                        context == null ? "" : " Context=\"" + XmlTemplate.escape(context) + '"')
                .withXml("assertion", assertion)
                .with("assertionId", assertionId)
                .with("appliesTo", appliesTo)
                .with("created", created.toString())
                .with("expires", expires.toString())
                .with("keyType", serverEntropy == null ? Names.BEARER_KEY : Names.SYMMETRIC_KEY)
                .withXml(
                        "proof",
                        serverEntropy == null
                                ? ""
                                : KEY.with("entropy", serverEntropy.base64()).xml())
                .withXml(
                        "keySize",
                        serverEntropy == null ? "" : "<KeySize>" + keyBits + "</KeySize>")
                .xml();
    }

    @Override
    public String toString() {
        return "WebTicketResponse[" + assertionId + "]";
    }
}
