package dev.siegel.pool.event;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The append-only list of what front ends must hear of. */
public interface PoolEventStore {
    /** Stores the event in the caller's transaction. */
    void append(PoolEvent event);

    /** Stores several with positions that follow each other. */
    void appendAll(Collection<PoolEvent> events);

    /** Those of these ids that are stored. */
    Set<UUID> known(Collection<UUID> ids);

    /** Events after a position in the order of their commit numbers, at most {@code limit}. */
    List<Positioned> after(long position, int limit);

    /** The newest position, 0 when there is none. */
    long lastPosition();

    /** An event with its place in the list. */
    record Positioned(long position, PoolEvent event) {}
}
