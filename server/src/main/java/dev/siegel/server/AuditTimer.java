package dev.siegel.server;

import dev.siegel.pool.audit.AuditHeadFile;
import dev.siegel.pool.audit.AuditSealer;
import java.time.Duration;

/** Seals new audit rows twice a second, so that none waits longer than one. */
final class AuditTimer implements AutoCloseable {
    private static final Duration PERIOD = Duration.ofMillis(500);

    private final Periodic sealing;

    private AuditTimer(AuditSealer sealer) {
        this.sealing =
                Periodic.start(
                        "audit-sealer",
                        "audit rows wait for their seals",
                        PERIOD,
                        sealer::sealOnce);
    }

    static AuditTimer start(FrontEndParts parts) {
        var database = parts.database();
        var keeper = new AuditHeadFile(parts.folder().auditHead());
        return new AuditTimer(
                new AuditSealer(
                        database.audit(), database.work(), parts.secrets().auditKey(), keeper));
    }

    /** Seals what was written last. */
    @Override
    public void close() {
        if (sealing.end()) {
            sealing.run();
        }
    }
}
