package dev.siegel.protocols.soap;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A web ticket as a client holds it, cut out of the answer's text the way pidgin-sipe does: the
 * assertion and the inside of Lifetime are presented again byte for byte.
 */
public record ReceivedTicket(
        String assertion,
        String assertionId,
        String lifetime,
        Instant expires,
        @Nullable ProofKey proofKey) {
    private static final Pattern ASSERTION = element("Assertion");
    private static final Pattern LIFETIME = element("Lifetime");
    private static final Pattern EXPIRES = element("Expires");
    private static final Pattern SECRET = element("BinarySecret");
    private static final Pattern ID = Pattern.compile(" AssertionID=\"([^\"<&]+)\"");

    /**
     * {@code clientEntropy} is what the request carried; without it the ticket is a bearer ticket.
     */
    public static ReceivedTicket cutFrom(String answer, @Nullable Octets clientEntropy)
            throws MalformedSoapException {
        var assertion = find(ASSERTION, answer, "Assertion", 0);
        var lifetime = find(LIFETIME, answer, "Lifetime", 2);
        var expires = Elements.instant(find(EXPIRES, lifetime, "Expires", 2));
        return new ReceivedTicket(
                assertion,
                find(ID, assertion, "AssertionID", 1),
                lifetime,
                expires,
                clientEntropy == null ? null : proofKey(answer, clientEntropy));
    }

    private static ProofKey proofKey(String answer, Octets clientEntropy)
            throws MalformedSoapException {
        return ProofKey.derive(
                clientEntropy, Octets.fromBase64(find(SECRET, answer, "BinarySecret", 2)));
    }

    private static Pattern element(String name) {
        return Pattern.compile(
                "<((?:[A-Za-z0-9_-]+:)?" + name + ")(?:\\s[^>]*)?>([\\s\\S]*?)</\\1>");
    }

    private static String find(Pattern pattern, String text, String what, int group)
            throws MalformedSoapException {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new MalformedSoapException("an answer without " + what);
        }
        return matcher.group(group);
    }

    @Override
    public String toString() {
        return "ReceivedTicket[" + assertionId + "]";
    }
}
