package dev.siegel.pool.operation;

/**
 * One process's run of an operation. A batch that fails is tried again item by item; an item that
 * fails by itself is passed over.
 */
final class OperationRun {
    /**
     * So many that the disk's part of a commit is shared by many, so few that nobody waits long for
     * a row.
     */
    private static final int BATCH = 500;

    private enum Pace {
        BATCHES,
        SINGLE_ITEMS,
        PASSING_OVER
    }

    private final LongWork work;
    private final String parameters;
    private Pace pace = Pace.BATCHES;
    private String failure = "";
    private int singles;
    private boolean through;

    OperationRun(LongWork work, String parameters) {
        this.work = work;
        this.parameters = parameters;
    }

    LongWork.Batch next(LongOperation operation) {
        return switch (pace) {
            case BATCHES -> work.next(operation, parameters, BATCH);
            case SINGLE_ITEMS -> work.next(operation, parameters, 1);
            case PASSING_OVER -> work.skip(operation, parameters, failure);
        };
    }

    void succeeded(LongWork.Batch batch) {
        through = batch.isLast();
        singles++;
        if (pace == Pace.PASSING_OVER || singles >= BATCH) {
            pace = Pace.BATCHES;
        }
    }

    /**
     * @return whether another, more careful try makes sense
     */
    boolean failed(RuntimeException why) {
        failure = why.toString();
        singles = 0;
        boolean another = pace != Pace.PASSING_OVER;
        pace = pace == Pace.BATCHES ? Pace.SINGLE_ITEMS : Pace.PASSING_OVER;
        return another;
    }

    /** Whether the last batch there is has been done. */
    boolean isThrough() {
        return through;
    }
}
