package dev.siegel.pool.revocation;

import dev.siegel.pool.event.PoolEvent;
import java.util.Collection;
import java.util.List;

/**
 * Revocations outside the database, so that an older copy of the database, put back, does not bring
 * a revoked certificate to life again.
 */
public interface RevocationJournal {
    /** Appends the event durably: when this returns it survives a power cut. */
    default void append(PoolEvent event) {
        appendAll(List.of(event));
    }

    /** Appends several with one write to the disk. */
    void appendAll(Collection<PoolEvent> events);
}
