package dev.siegel.protocols.soap;

import org.jspecify.annotations.Nullable;

/** What checking a presented web ticket came to. */
public sealed interface TicketCheck {
    /**
     * {@code proof} is the signature the client proved its key with, absent for a bearer ticket.
     */
    record Accepted(WebTicketAssertion assertion, @Nullable SignatureSuite proof)
            implements TicketCheck {}

    /** {@code cause} is for our own log, never for the client. */
    record Refused(TicketRefusal refusal, String cause) implements TicketCheck {}
}
