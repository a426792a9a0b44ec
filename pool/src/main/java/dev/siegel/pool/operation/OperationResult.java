package dev.siegel.pool.operation;

import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item of an operation.
 *
 * @param identity the user's SIP address, or the id of one who is gone
 * @param detail why it failed, null unless it did
 */
public record OperationResult(
        UserId userId,
        String identity,
        @Nullable DeviceId deviceId,
        Outcome outcome,
        @Nullable String detail) {
    private static final int LONGEST_DETAIL = 1000;

    /** What became of an item. */
    public enum Outcome {
        DONE,
        /** There was nothing left to do when its turn came. */
        GONE,
        FAILED
    }

    public OperationResult {
        if (detail != null && detail.length() > LONGEST_DETAIL) {
            detail = detail.substring(0, LONGEST_DETAIL);
        }
    }

    /** A result with its place in the operation, counted from 1. */
    public record Positioned(long position, OperationResult result) {}
}
