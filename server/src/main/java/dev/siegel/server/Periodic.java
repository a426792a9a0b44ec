package dev.siegel.server;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again until closed; a failure is logged and does not end it. */
final class Periodic implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Periodic.class);

    private final String name;
    private final Runnable task;
    private final ScheduledExecutorService timer;

    private Periodic(String name, Runnable task) {
        this.name = name;
        this.task = task;
        this.timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name(name).factory());
    }

    static Periodic start(String name, Duration period, Runnable task) {
        Periodic started = new Periodic(name, task);
        var _ =
                started.timer.scheduleWithFixedDelay(
                        started::run, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
        return started;
    }

    private void run() {
        try {
            task.run();
        } catch (RuntimeException failure) {
            LOG.warn("{}: {}", name, failure.getMessage());
        }
    }

    @Override
    public void close() {
        timer.shutdown();
    }
}
