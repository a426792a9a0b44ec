package dev.siegel.pool.operation;

/** How far an operation has come. */
public enum OperationState {
    /** Nobody has begun. */
    QUEUED,
    RUNNING,
    /** Somebody wants it stopped; the batch under way is still finished. */
    CANCELLING,
    DONE,
    CANCELLED,
    /** It stopped by itself; the message says why. */
    FAILED;

    public boolean isOver() {
        return switch (this) {
            case QUEUED, RUNNING, CANCELLING -> false;
            case DONE, CANCELLED, FAILED -> true;
        };
    }
}
