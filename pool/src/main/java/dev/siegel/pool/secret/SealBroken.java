package dev.siegel.pool.secret;

import java.io.Serial;

/** Sealed bytes that cannot be opened here. */
public final class SealBroken extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final Cause cause;

    SealBroken(Cause cause, String message) {
        super(message);
        this.cause = cause;
    }

    public Cause why() {
        return cause;
    }

    /** Why they cannot be opened. */
    public enum Cause {
        /** The bytes are no sealed form of a known version. */
        NOT_SEALED,
        /** Sealed with a pool key that is not here. */
        OTHER_POOL_KEY,
        /** Changed since, or moved to another table or row. */
        CHANGED
    }
}
