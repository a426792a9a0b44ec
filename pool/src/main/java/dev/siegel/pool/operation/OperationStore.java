package dev.siegel.pool.operation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Operations, what they were asked for with, and what became of their items. */
public interface OperationStore {
    /** Stores the operation in the caller's transaction. */
    void insert(LongOperation operation, String parameters);

    Optional<LongOperation> find(OperationId id);

    String parameters(OperationId id);

    /** Locks the operation's row until the transaction ends. */
    Optional<LongOperation> lock(OperationId id);

    /** Stores state, progress and claim. The caller holds the row. */
    void update(LongOperation operation);

    /**
     * A page of operations, newest first.
     *
     * @param requestedBy null for those of everybody
     * @param after the last one of the page before, null for the first page
     */
    List<LongOperation> page(
            @Nullable String requestedBy, @Nullable LongOperation after, int limit);

    /** The oldest that is not over and that nobody else holds. */
    Optional<OperationId> oldestFree(UUID worker, Instant now);

    /** Gives back what a front end held when it stopped. */
    void release(String frontEnd);

    /** Stores results; the first gets the position given. */
    void append(OperationId id, long firstPosition, List<OperationResult> results);

    List<OperationResult.Positioned> results(OperationId id, long afterPosition, int limit);

    /**
     * Deletes what ended before, at most so many at once.
     *
     * @return how many
     */
    int deleteEndedBefore(Instant time, int limit);
}
