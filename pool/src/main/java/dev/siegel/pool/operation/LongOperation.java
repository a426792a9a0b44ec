package dev.siegel.pool.operation;

import dev.siegel.pool.role.Caller;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that takes longer than a call may, as it stands now.
 *
 * @param cmdlet which cmdlet's work it is
 * @param target what it is done to, for people
 * @param requester who asked for it, with the grants held then
 * @param message why it failed, null unless it did
 * @param claim null while nobody works on it
 */
public record LongOperation(
        OperationId id,
        String cmdlet,
        String target,
        OperationState state,
        OperationProgress progress,
        Caller requester,
        Instant requestedTime,
        @Nullable Instant startedTime,
        @Nullable Instant endedTime,
        @Nullable String message,
        @Nullable OperationClaim claim) {
    private static final int LONGEST_MESSAGE = 1000;

    public LongOperation {
        if (message != null && message.length() > LONGEST_MESSAGE) {
            message = message.substring(0, LONGEST_MESSAGE);
        }
    }

    /** One nobody has begun. */
    public static LongOperation queued(
            String cmdlet, String target, long total, Caller requester, Instant now) {
        return new LongOperation(
                OperationId.random(),
                cmdlet,
                target,
                OperationState.QUEUED,
                OperationProgress.none(total),
                requester,
                now,
                null,
                null,
                null,
                null);
    }

    boolean isHeldBy(UUID worker) {
        return claim != null && claim.worker().equals(worker) && !state.isOver();
    }

    boolean isFreeFor(UUID worker, Instant now) {
        return !state.isOver()
                && (claim == null
                        || claim.worker().equals(worker)
                        || !now.isBefore(claim.leaseUntil()));
    }

    LongOperation claimed(OperationClaim by, Instant now) {
        OperationState next = state == OperationState.QUEUED ? OperationState.RUNNING : state;
        return with(next, progress, startedTime == null ? now : startedTime, null, null, by);
    }

    LongOperation advanced(OperationProgress now, OperationClaim by) {
        return with(state, now, startedTime, null, null, by);
    }

    /** Stops at once when nobody works on it, else at the end of the batch under way. */
    LongOperation cancelled(Instant now) {
        return claim == null
                ? ended(OperationState.CANCELLED, now, null)
                : with(OperationState.CANCELLING, progress, startedTime, null, null, claim);
    }

    LongOperation ended(OperationState how, Instant now, @Nullable String why) {
        OperationProgress last = how == OperationState.DONE ? progress.complete() : progress;
        return with(how, last, startedTime, now, why, null);
    }

    private LongOperation with(
            OperationState newState,
            OperationProgress newProgress,
            @Nullable Instant started,
            @Nullable Instant ended,
            @Nullable String why,
            @Nullable OperationClaim by) {
        return new LongOperation(
                id,
                cmdlet,
                target,
                newState,
                newProgress,
                requester,
                requestedTime,
                started,
                ended,
                why,
                by);
    }
}
