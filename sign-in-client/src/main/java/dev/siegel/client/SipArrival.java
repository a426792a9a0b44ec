package dev.siegel.client;

import dev.siegel.protocols.sip.SipMessage;

/** What came on a connection, or that nothing did. */
public sealed interface SipArrival {
    record Arrived(SipMessage message) implements SipArrival {}

    /** The server has closed the connection. */
    record Closed() implements SipArrival {}

    record TimedOut() implements SipArrival {}
}
