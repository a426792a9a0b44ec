package dev.siegel.protocols.soap;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A request for a web ticket (WS-Trust 1.3 RequestSecurityToken). Without entropy the client asks
 * for a bearer ticket; the context is the device id, the claimed address the user's SIP address,
 * the lifetime a wish.
 */
public record WebTicketRequest(
        String appliesTo,
        @Nullable String claimedAddress,
        @Nullable String context,
        @Nullable Octets entropy,
        @Nullable Duration wishedLifetime) {
    public static final String ACTION = Names.TRUST + "/RST/Issue";

    private static final XmlTemplate REQUEST = XmlTemplate.of("web-ticket-request.xml");
    private static final XmlTemplate KEY = XmlTemplate.of("web-ticket-request-key.xml");
    private static final Set<String> ISSUING = Set.of(Names.ISSUE, Names.ISSUE_2005);
    private static final int SHORTEST_ENTROPY = 16;
    private static final int LONGEST_ENTROPY = 64;
    private static final int LONGEST_TEXT = 2048;

    public static WebTicketRequest parse(SoapMessage message) throws MalformedSoapException {
        var request = message.payload(Names.TRUST, "RequestSecurityToken");
        if (!ISSUING.contains(Elements.text(Elements.only(request, Names.TRUST, "RequestType")))) {
            throw new MalformedSoapException("a request that does not ask to issue a ticket");
        }
        return new WebTicketRequest(
                appliesTo(request),
                claim(request).orElse(null),
                Elements.attribute(request, "Context").map(WebTicketRequest::cut).orElse(null),
                entropy(request).orElse(null),
                TicketLifetime.wished(request).orElse(null));
    }

    /** The request as pidgin-sipe writes it. */
    public String toXml() {
        return REQUEST.with("appliesTo", appliesTo)
                .with("context", context == null ? "" : context)
                .with("sipAddress", claimedAddress == null ? "" : claimedAddress)
                .withXml("key", entropy == null ? "" : KEY.with("entropy", entropy.base64()).xml())
                .xml();
    }

    private static String appliesTo(Element request) throws MalformedSoapException {
        var appliesTo = Elements.only(request, Names.POLICY, "AppliesTo");
        var reference = Elements.only(appliesTo, Names.ADDRESSING, "EndpointReference");
        return cut(Elements.text(Elements.only(reference, Names.ADDRESSING, "Address")));
    }

    private static Optional<String> claim(Element request) throws MalformedSoapException {
        var claims = Elements.child(request, Names.TRUST, "Claims");
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        for (var type : Elements.children(claims.get(), Names.AUTHORIZATION, "ClaimType")) {
            if (type.getAttribute("Uri").equals(Names.CLAIM_URI)) {
                return Elements.childText(type, Names.AUTHORIZATION, "Value")
                        .map(WebTicketRequest::cut)
                        .filter(value -> !value.isEmpty());
            }
        }
        return Optional.empty();
    }

    private static Optional<Octets> entropy(Element request) throws MalformedSoapException {
        var keyType =
                Elements.childText(request, Names.TRUST, "KeyType").orElse(Names.SYMMETRIC_KEY);
        var entropy = Elements.child(request, Names.TRUST, "Entropy");
        if (entropy.isEmpty() || keyType.equals(Names.BEARER_KEY)) {
            return Optional.empty();
        }
        if (!keyType.equals(Names.SYMMETRIC_KEY)) {
            throw new MalformedSoapException("a request for a key of a kind we do not issue");
        }
        var octets =
                Octets.fromBase64(
                        Elements.text(Elements.only(entropy.get(), Names.TRUST, "BinarySecret")));
        if (octets.length() < SHORTEST_ENTROPY || octets.length() > LONGEST_ENTROPY) {
            throw new MalformedSoapException("entropy of " + octets.length() + " bytes");
        }
        return Optional.of(octets);
    }

    /** Longer than any address of ours: cut, it matches none and is refused as such. */
    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }
}
