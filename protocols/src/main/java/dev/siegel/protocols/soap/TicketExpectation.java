package dev.siegel.protocols.soap;

import java.util.Set;

/**
 * What one endpoint asks of a ticket: its own address as the audience, and how the ticket may be
 * presented.
 */
public record TicketExpectation(
        String audience, boolean bearerAllowed, Set<SignatureSuite> proofs) {
    public TicketExpectation {
        proofs = Set.copyOf(proofs);
        if (proofs.contains(SignatureSuite.RSA_SHA256)) {
            throw new IllegalArgumentException(
                    "possession is proved with the ticket's own key, an HMAC");
        }
    }

    /** An endpoint for tickets with a key, which need a proof of possession. */
    public static TicketExpectation proof(String audience) {
        return new TicketExpectation(
                audience, false, Set.of(SignatureSuite.HMAC_SHA1, SignatureSuite.HMAC_SHA256));
    }

    /** An endpoint that also takes tickets without a key; one with a key must still be proved. */
    public static TicketExpectation bearer(String audience) {
        return new TicketExpectation(
                audience, true, Set.of(SignatureSuite.HMAC_SHA1, SignatureSuite.HMAC_SHA256));
    }
}
