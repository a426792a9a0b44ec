package dev.siegel.server;

import dev.siegel.pool.operation.OperationBell;
import dev.siegel.pool.operation.OperationStore;
import dev.siegel.pool.operation.WorkOnOperations;
import dev.siegel.pool.work.StoreUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works on operations as long as the front end runs, and clears old ones away. */
final class OperationWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OperationWorker.class);

    /** Operations of other front ends that went away are noticed so late at most. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(2);

    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration BETWEEN_CLEARINGS = Duration.ofHours(1);
    private static final int CLEARED_AT_ONCE = 10;

    private final WorkOnOperations work;
    private final OperationStore operations;
    private final OperationBell bell;
    private final Clock clock;
    private final Thread thread;
    private volatile boolean goOn = true;
    private Instant nextClearing = Instant.EPOCH;

    private OperationWorker(
            WorkOnOperations work, OperationStore operations, OperationBell bell, Clock clock) {
        this.work = work;
        this.operations = operations;
        this.bell = bell;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("operations").unstarted(this::run);
    }

    static OperationWorker start(
            WorkOnOperations work, OperationStore operations, OperationBell bell, Clock clock) {
        work.takeUp();
        var worker = new OperationWorker(work, operations, bell, clock);
        worker.thread.start();
        return worker;
    }

    private void run() {
        try {
            while (goOn) {
                if (!worked()) {
                    bell.await(LONGEST_REST);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A failure must not end the worker: operations wait and go on when the database is back. */
    private boolean worked() {
        try {
            clear();
            return work.workOnOne(() -> goOn);
        } catch (StoreUnavailable away) {
            LOG.warn("operations wait: {}", away.getMessage());
            return false;
        } catch (RuntimeException failure) {
            LOG.error("operations wait", failure);
            return false;
        }
    }

    private void clear() {
        Instant now = clock.instant();
        if (now.isBefore(nextClearing)) {
            return;
        }
        boolean more = operations.deleteEndedBefore(now.minus(KEPT), CLEARED_AT_ONCE) > 0;
        nextClearing = more ? now : now.plus(BETWEEN_CLEARINGS);
    }

    /** Ends after the batch under way. */
    @Override
    public void close() {
        goOn = false;
        bell.ring();
        try {
            if (!thread.join(LONGEST_CLOSE)) {
                LOG.warn("an operation's batch takes long; it is done or undone as a whole");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
