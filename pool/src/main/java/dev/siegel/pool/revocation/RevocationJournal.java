package dev.siegel.pool.revocation;

import dev.siegel.pool.event.PoolEvent;

/**
 * Revocations outside the database, so that an older copy of the database, put back, does not bring
 * a revoked certificate to life again.
 */
public interface RevocationJournal {
    /** Appends the event durably: when this returns it survives a power cut. */
    void append(PoolEvent event);
}
