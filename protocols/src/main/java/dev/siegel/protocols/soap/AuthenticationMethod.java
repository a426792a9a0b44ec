package dev.siegel.protocols.soap;

import java.util.Arrays;
import java.util.Optional;

/**
 * How the user proved who they are before the ticket was issued (SAML 1.1 core section 7.1, what
 * Windows writes, one of ours).
 */
public enum AuthenticationMethod {
    NTLM("urn:federation:authentication:windows"),
    KERBEROS("urn:ietf:rfc:1510"),
    CERTIFICATE("urn:oasis:names:tc:SAML:1.0:am:X509-PKI"),
    PIN("urn:siegel:authentication:pin");

    private final String uri;

    AuthenticationMethod(String uri) {
        this.uri = uri;
    }

    public String uri() {
        return uri;
    }

    static Optional<AuthenticationMethod> of(String uri) {
        return Arrays.stream(values()).filter(method -> method.uri.equals(uri)).findFirst();
    }
}
