package dev.siegel.pool.revocation;

import java.io.Serial;

/**
 * The journal holds a line that somebody changed. Revocations may be lost in it, so nothing is read
 * past it.
 */
public final class JournalDamaged extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    JournalDamaged(String message) {
        super(message);
    }
}
