package dev.siegel.pool.certificate;

/** Why an administrator revoked a certificate. */
public enum RevocationReason {
    UNSPECIFIED,
    KEY_COMPROMISE,
    DEVICE_LOST,
    USER_LEFT,
    SUPERSEDED
}
