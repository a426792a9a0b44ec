package dev.siegel.pool.revocation;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * What {@code --restored} does when a database was put back and no journal tells what it forgot:
 * all certificates and proofs from before now are refused, so every device proves itself again.
 */
public final class DeclareRestored {
    private static final String NAME = "Restore-CsEpoch";

    private final EpochStore epochs;
    private final Auditor auditor;
    private final UnitOfWork work;
    private final Clock clock;

    public DeclareRestored(EpochStore epochs, Auditor auditor, UnitOfWork work, Clock clock) {
        this.epochs = epochs;
        this.auditor = auditor;
        this.work = work;
        this.clock = clock;
    }

    /**
     * @return the new epoch, in whole seconds as publication times are, so that a certificate
     *     published in this very second is believed
     */
    public Instant declare(Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        work.run(() -> {
            epochs.raise(now);
            auditor.done(caller, new Operation(NAME, "-", null), Map.of("epoch", now.toString()));
        });
        return now;
    }
}
