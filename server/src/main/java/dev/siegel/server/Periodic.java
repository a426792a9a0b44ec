package dev.siegel.server;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does something again and again until closed; a failure is logged and does not end it. Closing
 * waits for the run under way and interrupts nothing: the embedded database would close its file.
 */
final class Periodic implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Periodic.class);
    private static final long LONGEST_CLOSE_SECONDS = 5;

    private final String consequence;
    private final Runnable task;
    private final ScheduledExecutorService timer;

    private Periodic(String name, String consequence, Runnable task) {
        this.consequence = consequence;
        this.task = task;
        this.timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name(name).factory());
    }

    /**
     * @param name of the thread
     * @param consequence what a failure means until a later run succeeds, for the log
     */
    static Periodic start(String name, String consequence, Duration period, Runnable task) {
        Periodic started = new Periodic(name, consequence, task);
        var _ =
                started.timer.scheduleWithFixedDelay(
                        started::run, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
        return started;
    }

    /** One run, now. */
    void run() {
        try {
            task.run();
        } catch (RuntimeException failure) {
            LOG.warn("{}: {}", consequence, failure.getMessage());
        }
    }

    /**
     * @return whether the run under way ended in time
     */
    boolean end() {
        timer.shutdown();
        try {
            return timer.awaitTermination(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        end();
    }
}
