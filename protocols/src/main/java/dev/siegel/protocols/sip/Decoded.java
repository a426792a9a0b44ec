package dev.siegel.protocols.sip;

import org.jspecify.annotations.Nullable;

/** What the bytes received so far amount to. */
public sealed interface Decoded {
    /** More bytes are needed. */
    record Incomplete() implements Decoded {}

    /** Line ends between messages, which clients send to keep a connection open. */
    record KeepAlive(int length) implements Decoded {}

    /** A whole message. */
    record Message(SipMessage message) implements Decoded {}

    /**
     * No SIP message, and no way to tell where the next one would begin: answer with the status,
     * then close. The request has the headers that could be read, for the answer to copy.
     */
    record Malformed(int status, String why, @Nullable SipRequest request) implements Decoded {}
}
