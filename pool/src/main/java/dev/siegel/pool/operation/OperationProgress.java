package dev.siegel.pool.operation;

/**
 * What of an operation has been done.
 *
 * @param total how many items there are, as counted when it was asked for; as they turned out to be
 *     once it is over
 * @param done items that were handled, failures not among them
 * @param cursor where the next batch begins, in the words of the work
 */
public record OperationProgress(long total, long done, long failed, String cursor) {
    static OperationProgress none(long total) {
        return new OperationProgress(total, 0, 0, "");
    }

    public long handled() {
        return done + failed;
    }

    OperationProgress after(LongWork.Batch batch) {
        long failures =
                batch.results().stream()
                        .filter(one -> one.outcome() == OperationResult.Outcome.FAILED)
                        .count();
        return new OperationProgress(
                Math.max(total, handled() + batch.results().size()),
                done + batch.results().size() - failures,
                failed + failures,
                batch.cursor());
    }

    /** All that turned up has been handled. */
    OperationProgress complete() {
        return new OperationProgress(handled(), done, failed, cursor);
    }
}
