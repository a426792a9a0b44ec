package dev.siegel.pool.certificate;

/** How the user proved who they are when the certificate was published. */
public enum IssuedVia {
    NTLM,
    NEGOTIATE,
    PIN,
    CERTIFICATE,
    /** Brought in by an administrator, times kept. */
    IMPORT
}
