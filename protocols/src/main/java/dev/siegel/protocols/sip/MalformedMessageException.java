package dev.siegel.protocols.sip;

/** Inside the decoder only: the bytes are no SIP message, and the status says so to the peer. */
final class MalformedMessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String why;

    MalformedMessageException(int status, String why) {
        super(why);
        this.status = status;
        this.why = why;
    }

    int status() {
        return status;
    }

    String why() {
        return why;
    }
}
