package dev.siegel.pool.servercertificate;

/** What may be wrong with a certificate that is in use or will be. */
public enum Flaw {
    EXPIRED(true),
    EXPIRES_SOON(false),
    /** It is used before it holds. */
    NOT_YET_VALID(true),
    /** The key is gone, cannot be opened, or belongs to another certificate. */
    NO_PRIVATE_KEY(true),
    /** Clients that ask for a name it does not hold for turn away. */
    NAMES_MISSING(true),
    WEAK_KEY(true),
    WEAK_SIGNATURE(true),
    /** The certificates above it do not end in one that is signed by itself. */
    NO_ROOT(true),
    NOT_FOR_TLS_SERVER(true),
    NO_AUTHORITY(true),
    /** It ends before the certificate that takes over does so. */
    ROLL_TOO_LATE(true),
    /** The time of a roll has come, and this front end still uses the certificate before. */
    ROLL_NOT_DONE(true);

    private final boolean error;

    Flaw(boolean error) {
        this.error = error;
    }

    /** Whether something does not work, or will not work then; else it is only near. */
    public boolean isError() {
        return error;
    }
}
