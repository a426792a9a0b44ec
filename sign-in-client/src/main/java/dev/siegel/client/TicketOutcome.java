package dev.siegel.client;

/** What became of a request for a web ticket. */
public sealed interface TicketOutcome {
    record Issued(WebTicket ticket) implements TicketOutcome {}

    record Refused(WebRefusal refusal) implements TicketOutcome {}
}
