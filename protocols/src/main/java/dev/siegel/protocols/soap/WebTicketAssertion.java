package dev.siegel.protocols.soap;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a web ticket states. {@code sipAddress} keeps its spelling, {@code context} is the device id
 * the request named, and without a proof key the ticket is a bearer ticket.
 */
public record WebTicketAssertion(
        String assertionId,
        String issuer,
        String sipAddress,
        UUID userId,
        String audience,
        Instant notBefore,
        Instant notOnOrAfter,
        AuthenticationMethod authenticationMethod,
        Instant authenticationInstant,
        @Nullable String context,
        @Nullable ProofKey proofKey) {
    private static final int LONGEST_TEXT = 2048;

    public WebTicketAssertion {
        requireShort(assertionId);
        requireShort(issuer);
        requireShort(sipAddress);
        requireShort(audience);
        if (context != null) {
            requireShort(context);
        }
        if (!notBefore.isBefore(notOnOrAfter)) {
            throw new IllegalArgumentException("a ticket that ends before it begins");
        }
    }

    /** A new id in the form .NET gives its own. */
    public static String newId() {
        return "SamlSecurityToken-" + UUID.randomUUID();
    }

    private static void requireShort(String value) {
        if (value.isEmpty() || value.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "a ticket text of " + value.length() + " characters");
        }
    }
}
