package dev.siegel.pool.registration;

/** How a device signed in. */
public enum Mechanism {
    TLS_DSK,
    NTLM,
    KERBEROS
}
