package dev.siegel.protocols.soap;

/** Why a presented web ticket is not accepted: what is told to the client. */
public enum TicketRefusal {
    NO_SECURITY_HEADER(Diagnostic.NO_VALID_SECURITY_TOKEN),
    HEADER_MALFORMED(Diagnostic.TICKET_INVALID),
    TICKET_MALFORMED(Diagnostic.TICKET_INVALID),
    SIGNATURE_WRONG(Diagnostic.TICKET_INVALID),
    ISSUER_KEY_UNKNOWN(Diagnostic.NEW_TICKET_REQUIRED),
    WRAPPING_KEY_UNKNOWN(Diagnostic.NEW_TICKET_REQUIRED),
    ISSUER_WRONG(Diagnostic.TICKET_INVALID),
    NOT_YET_VALID(Diagnostic.TICKET_INVALID),
    EXPIRED(Diagnostic.TICKET_EXPIRED),
    WRONG_AUDIENCE(Diagnostic.WRONG_AUDIENCE),
    KIND_NOT_ALLOWED(Diagnostic.AUTHENTICATION_TYPE_NOT_ALLOWED),
    PROOF_MISSING(Diagnostic.TICKET_INVALID),
    PROOF_WRONG(Diagnostic.TICKET_INVALID),
    TIMESTAMP_EXPIRED(Diagnostic.TICKET_EXPIRED);

    private final Diagnostic diagnostic;

    TicketRefusal(Diagnostic diagnostic) {
        this.diagnostic = diagnostic;
    }

    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
