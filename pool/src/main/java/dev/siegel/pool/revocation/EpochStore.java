package dev.siegel.pool.revocation;

import java.time.Instant;

/**
 * The instant before which no certificate and no proof is believed, kept with the pool's settings.
 */
public interface EpochStore {
    /** {@link Instant#EPOCH} when it was never raised. */
    Instant epoch();

    /** Stores a later epoch, in the caller's transaction; an earlier one changes nothing. */
    void raise(Instant epoch);
}
