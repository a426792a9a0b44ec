package dev.siegel.pool.operation;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Stops an operation; what it has done stays done. */
public final class StopOperation {
    private static final String NAME = "Stop-CsOperation";

    private final OperationStore operations;
    private final Map<String, Right> rights;
    private final Auditor auditor;
    private final UnitOfWork work;
    private final Clock clock;

    public StopOperation(
            OperationStore operations,
            List<LongWork> works,
            Auditor auditor,
            UnitOfWork work,
            Clock clock) {
        this.operations = operations;
        this.rights = works.stream().collect(Collectors.toMap(LongWork::cmdlet, LongWork::right));
        this.auditor = auditor;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Takes the right the operation itself took: one's own is stopped with it wherever it reaches,
     * somebody else's only where nothing narrows it.
     *
     * @return the operation as it is then, ended ones unchanged; empty when there is none
     */
    public Optional<LongOperation> stop(Caller caller, OperationId id, boolean dryRun) {
        Optional<LongOperation> found = operations.find(id);
        Operation operation = new Operation(NAME, id.toString(), null);
        require(caller, operation, found);
        if (found.isEmpty() || dryRun) {
            found.ifPresent(one -> auditor.dryRun(caller, operation, details(one)));
            return found;
        }
        return work.inTransaction(() -> commit(caller, operation, id));
    }

    private void require(Caller caller, Operation operation, Optional<LongOperation> found) {
        Right right =
                found.map(one -> rights.getOrDefault(one.cmdlet(), Right.REVOKE_ACROSS_USERS))
                        .orElse(Right.REVOKE_ACROSS_USERS);
        if (found.filter(one -> !GetOperations.isOf(caller, one)).isPresent()) {
            auditor.require(caller, right, operation);
        } else {
            var _ = auditor.within(caller, right, operation);
        }
    }

    private Optional<LongOperation> commit(Caller caller, Operation operation, OperationId id) {
        return operations
                .lock(id)
                .map(one -> {
                    if (one.state().isOver()) {
                        return one;
                    }
                    LongOperation stopping =
                            one.cancelled(clock.instant().truncatedTo(ChronoUnit.MICROS));
                    operations.update(stopping);
                    auditor.done(caller, operation, details(one));
                    return stopping;
                });
    }

    private static Map<String, String> details(LongOperation operation) {
        return Map.of(
                "cmdlet", operation.cmdlet(),
                "done", Long.toString(operation.progress().done()),
                "total", Long.toString(operation.progress().total()));
    }
}
