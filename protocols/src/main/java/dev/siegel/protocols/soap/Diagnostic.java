package dev.siegel.protocols.soap;

/**
 * The error ids of MS-OCER section 7.22 that the web services answer with, their texts and fault
 * codes.
 */
public enum Diagnostic {
    USER_NOT_ENABLED(
            28000, "The user is not enabled for this service.", FaultCode.FAILED_AUTHENTICATION),
    NO_VALID_SECURITY_TOKEN(28020, "No valid security token.", FaultCode.FAILED_AUTHENTICATION),
    AUTHENTICATION_TYPE_NOT_ALLOWED(
            28029, "Authentication type not allowed.", FaultCode.FAILED_AUTHENTICATION),
    TICKET_INVALID(28032, "The web ticket is invalid.", FaultCode.INVALID_SECURITY_TOKEN),
    TICKET_EXPIRED(28033, "The web ticket has expired.", FaultCode.INVALID_SECURITY_TOKEN),
    NEW_TICKET_REQUIRED(
            28072,
            "The ticket presented could not be verified, a new ticket is required.",
            FaultCode.INVALID_SECURITY_TOKEN),
    WRONG_AUDIENCE(28077, "Invalid Audience in the web ticket.", FaultCode.INVALID_SECURITY_TOKEN);

    private final int id;
    private final String reason;
    private final FaultCode faultCode;

    Diagnostic(int id, String reason, FaultCode faultCode) {
        this.id = id;
        this.reason = reason;
        this.faultCode = faultCode;
    }

    public int id() {
        return id;
    }

    public String reason() {
        return reason;
    }

    public FaultCode faultCode() {
        return faultCode;
    }

    /**
     * The value of {@code X-Ms-diagnostics}, which stands in for a fault where HTTP authentication
     * answers (MS-OCAUTHWS 3.2.4.1).
     */
    public String header(String sourceFqdn) {
        if (sourceFqdn.contains("\"") || sourceFqdn.chars().anyMatch(c -> c < 0x21 || c > 0x7E)) {
            throw new IllegalArgumentException("not a host name");
        }
        return "%d;source=\"%s\";reason=\"%s\";faultcode=\"wsse:%s\""
                .formatted(id, sourceFqdn, reason, faultCode.localName());
    }
}
