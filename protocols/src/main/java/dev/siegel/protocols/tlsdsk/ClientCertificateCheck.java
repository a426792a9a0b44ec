package dev.siegel.protocols.tlsdsk;

/**
 * Whether a presented client certificate may go on, asked before any work is done with its key.
 * What it throws leaves the handshake as it came.
 */
@FunctionalInterface
public interface ClientCertificateCheck {
    /**
     * The certificate in DER as the client sent it; that the client holds its key is not proven
     * yet.
     */
    boolean admits(byte[] certificate);
}
