package dev.siegel.server;

import dev.siegel.pool.audit.AuditHeadFile;
import dev.siegel.pool.audit.AuditSealer;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals new audit rows twice a second, so that none waits longer than one. */
final class AuditTimer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AuditTimer.class);
    private static final long PERIOD_MILLISECONDS = 500;
    private static final long LONGEST_CLOSE_SECONDS = 5;

    private final AuditSealer sealer;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("audit-sealer").factory());

    private AuditTimer(AuditSealer sealer) {
        this.sealer = sealer;
    }

    static AuditTimer start(FrontEndParts parts) {
        var database = parts.database();
        var keeper = new AuditHeadFile(parts.folder().auditHead());
        AuditTimer started =
                new AuditTimer(
                        new AuditSealer(
                                database.audit(),
                                database.work(),
                                parts.secrets().auditKey(),
                                keeper));
        var _ =
                started.timer.scheduleWithFixedDelay(
                        started::seal,
                        PERIOD_MILLISECONDS,
                        PERIOD_MILLISECONDS,
                        TimeUnit.MILLISECONDS);
        return started;
    }

    /** A failure must not end the timer: the rows wait and are sealed when the database is back. */
    private void seal() {
        try {
            sealer.sealOnce();
        } catch (RuntimeException failure) {
            LOG.warn("audit rows wait for their seals: {}", failure.getMessage());
        }
    }

    /** Seals what was written last. */
    @Override
    public void close() {
        timer.shutdown();
        try {
            if (timer.awaitTermination(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS)) {
                seal();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
