package dev.siegel.pool.certificate;

/** What a certificate is good for at some instant. */
public enum CertificateState {
    ACTIVE,
    EXPIRED,
    REPLACED,
    REVOKED
}
