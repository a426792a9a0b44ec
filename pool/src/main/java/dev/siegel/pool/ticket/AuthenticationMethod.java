package dev.siegel.pool.ticket;

import dev.siegel.pool.certificate.IssuedVia;

/** How the holder of a web ticket proved who they are. */
public enum AuthenticationMethod {
    NTLM(IssuedVia.NTLM),
    NEGOTIATE(IssuedVia.NEGOTIATE),
    PIN(IssuedVia.PIN),
    CERTIFICATE(IssuedVia.CERTIFICATE);

    private final IssuedVia issuedVia;

    AuthenticationMethod(IssuedVia issuedVia) {
        this.issuedVia = issuedVia;
    }

    /** What a certificate published with such a ticket was issued via. */
    public IssuedVia issuedVia() {
        return issuedVia;
    }
}
