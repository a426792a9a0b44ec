package dev.siegel.pool.audit;

import dev.siegel.pool.listing.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The audit's rows and their seals. Rows are appended, never changed. */
public interface AuditStore {
    /** Stores the row in the caller's transaction. */
    void append(AuditEvent event);

    /** Stores several rows in the caller's transaction. */
    void appendAll(Collection<AuditEvent> events);

    /** Rows without a seal, oldest first by time and id, at most {@code limit}. */
    List<AuditEvent> unsealed(int limit);

    /**
     * Locks the chain's head until the transaction ends, so that one front end seals at a time.
     * Empty before the first seal.
     */
    Optional<AuditSeal> lockHead();

    void seal(List<AuditSeal> seals);

    /**
     * Sealed rows with their seals after a position, in order, at most {@code limit}; a seal whose
     * row is gone has none.
     */
    List<SealedRow> sealedAfter(long position, int limit);

    /** How many rows have no seal yet. */
    long countUnsealed();

    /** The newest rows about a user, newest first, at most {@code limit}. */
    List<AuditEvent> about(UUID userId, int limit);

    /** A slice of the rows that match. */
    List<AuditEvent> list(AuditQuery query, Slice slice);

    /** How many rows match. */
    long count(AuditQuery query);

    /** A seal and the row it was made for; empty when somebody removed the row. */
    record SealedRow(AuditSeal seal, Optional<AuditEvent> event) {}
}
