package dev.siegel.pool.audit;

import dev.siegel.pool.audit.AuditEvent.Outcome;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes audit rows for use cases, and refuses callers whose roles do not allow what they ask. */
public final class Auditor {
    private final AuditStore store;
    private final UnitOfWork work;
    private final Clock clock;

    public Auditor(AuditStore store, UnitOfWork work, Clock clock) {
        this.store = store;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Lets the caller pass or refuses; a refusal is audited.
     *
     * @throws RightMissing when none of the caller's roles allows it
     */
    public void require(Caller caller, Right right, Operation operation) {
        if (right.isHeldBy(caller.roles())) {
            return;
        }
        work.run(() ->
                write(caller, operation, Outcome.REFUSED, false, Map.of("missing", right.name())));
        throw new RightMissing(caller, right);
    }

    /** Writes the row of a change; call it in the transaction that makes the change. */
    public void done(Caller caller, Operation operation, Map<String, String> details) {
        write(caller, operation, Outcome.DONE, false, details);
    }

    /** Writes the row of a dry run: nothing else is changed. */
    public void dryRun(Caller caller, Operation operation, Map<String, String> details) {
        work.run(() -> write(caller, operation, Outcome.DONE, true, details));
    }

    /** Writes the row of a refusal that is not about rights; call it in a transaction. */
    public void refused(Caller caller, Operation operation, Map<String, String> details) {
        write(caller, operation, Outcome.REFUSED, false, details);
    }

    private void write(
            Caller caller,
            Operation operation,
            Outcome outcome,
            boolean dryRun,
            Map<String, String> details) {
        store.append(
                new AuditEvent(
                        UUID.randomUUID(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        caller.name(),
                        caller.address(),
                        caller.roleNames(),
                        operation.name(),
                        operation.target(),
                        operation.userId() == null ? null : operation.userId().value(),
                        outcome,
                        dryRun,
                        new TreeMap<>(details),
                        caller.correlationId()));
    }

    /**
     * What is being done, to whom.
     *
     * @param name the cmdlet's name
     */
    public record Operation(String name, String target, @Nullable UserId userId) {}
}
