package dev.siegel.protocols.soap;

/**
 * Fault codes of WS-Security 1.0 section 12, WS-Trust 1.3 section 11 and SOAP 1.1 section 4.4.1.
 */
public enum FaultCode {
    FAILED_AUTHENTICATION(Names.SECURITY, "FailedAuthentication"),
    INVALID_SECURITY_TOKEN(Names.SECURITY, "InvalidSecurityToken"),
    INVALID_REQUEST(Names.TRUST, "InvalidRequest"),
    INVALID_SCOPE(Names.TRUST, "InvalidScope"),
    CLIENT(Names.SOAP11, "Client"),
    SERVER(Names.SOAP11, "Server");

    private final String namespace;
    private final String localName;

    FaultCode(String namespace, String localName) {
        this.namespace = namespace;
        this.localName = localName;
    }

    String namespace() {
        return namespace;
    }

    String localName() {
        return localName;
    }
}
