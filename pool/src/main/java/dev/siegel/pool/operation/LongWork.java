package dev.siegel.pool.operation;

import dev.siegel.pool.role.Right;
import java.util.List;

/** What an operation of one kind does. */
public interface LongWork {
    /** The cmdlet whose operations these are. */
    String cmdlet();

    /** What stopping one takes. */
    Right right();

    /**
     * Does the next batch of at most so many items, in the transaction that stores its results.
     *
     * @param parameters what the operation was asked for with
     */
    Batch next(LongOperation operation, String parameters, int most);

    /** Passes over the item the next batch would begin with, since it cannot be done. */
    Batch skip(LongOperation operation, String parameters, String why);

    /**
     * What was done.
     *
     * @param cursor where the next batch begins
     * @param isLast whether there is nothing after it
     * @param afterwards what is done once the transaction has committed
     */
    record Batch(
            String cursor, List<OperationResult> results, boolean isLast, Runnable afterwards) {
        public Batch {
            results = List.copyOf(results);
        }
    }
}
