package dev.siegel.pool.operation;

import dev.siegel.pool.work.StoreUnavailable;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the work of stored operations, batch by batch. A batch, its results and the place where the
 * next one begins are stored in one transaction, so that nothing is done twice, wherever a crash
 * comes between.
 */
public final class WorkOnOperations {
    /** A batch takes a fraction of a second; who says nothing for so long is gone. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(WorkOnOperations.class);

    private final OperationStore operations;
    private final Map<String, LongWork> works;
    private final UnitOfWork work;
    private final String frontEnd;
    private final Clock clock;
    private final UUID worker = UUID.randomUUID();

    public WorkOnOperations(
            OperationStore operations,
            List<LongWork> works,
            UnitOfWork work,
            String frontEnd,
            Clock clock) {
        this.operations = operations;
        this.works =
                works.stream().collect(Collectors.toMap(LongWork::cmdlet, Function.identity()));
        this.work = work;
        this.frontEnd = frontEnd;
        this.clock = clock;
    }

    /** Takes up at once what this front end was doing when it stopped. */
    public void takeUp() {
        operations.release(frontEnd);
    }

    /**
     * Works on one operation until it is over, another front end has it, or it is time to stop.
     *
     * @param goOn asked between batches; when it says no, the operation is given back
     * @return false when there is none to work on
     */
    public boolean workOnOne(BooleanSupplier goOn) {
        Optional<LongOperation> claimed = work.inTransaction(this::claim);
        if (claimed.isEmpty()) {
            return false;
        }
        OperationId id = claimed.get().id();
        var run = new OperationRun(kind(claimed.get()), operations.parameters(id));
        while (goOn.getAsBoolean()) {
            if (!step(id, run)) {
                return true;
            }
        }
        operations.release(frontEnd);
        return true;
    }

    private LongWork kind(LongOperation operation) {
        LongWork known = works.get(operation.cmdlet());
        if (known == null) {
            throw new IllegalStateException("nobody here does " + operation.cmdlet());
        }
        return known;
    }

    private Optional<LongOperation> claim() {
        Instant now = now();
        return operations
                .oldestFree(worker, now)
                .flatMap(operations::lock)
                .filter(found -> found.isFreeFor(worker, now))
                .map(found -> {
                    LongOperation mine = found.claimed(lease(now), now);
                    operations.update(mine);
                    return mine;
                });
    }

    private OperationClaim lease(Instant now) {
        return new OperationClaim(worker, frontEnd, now.plus(LEASE));
    }

    /**
     * @return whether there is more to do
     */
    private boolean step(OperationId id, OperationRun run) {
        Optional<LongWork.Batch> batch;
        try {
            batch = work.inTransaction(() -> batch(id, run));
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException failure) {
            LOG.warn("a batch of operation {} failed", id, failure);
            return run.failed(failure) || fail(id, failure);
        }
        return batch.isPresent() && conclude(id, run, batch.get());
    }

    private boolean conclude(OperationId id, OperationRun run, LongWork.Batch batch) {
        try {
            batch.afterwards().run();
        } catch (RuntimeException failure) {
            LOG.error("operation {} stops", id, failure);
            return fail(id, failure);
        }
        run.succeeded(batch);
        return true;
    }

    /** Empty when it is over now, or no longer mine. */
    private Optional<LongWork.Batch> batch(OperationId id, OperationRun run) {
        Optional<LongOperation> held = operations.lock(id).filter(found -> found.isHeldBy(worker));
        if (held.isEmpty()) {
            return Optional.empty();
        }
        LongOperation operation = held.get();
        if (operation.state() == OperationState.CANCELLING || run.isThrough()) {
            operations.update(
                    operation.ended(
                            run.isThrough() ? OperationState.DONE : OperationState.CANCELLED,
                            now(),
                            null));
            return Optional.empty();
        }
        LongWork.Batch batch = run.next(operation);
        operations.append(id, operation.progress().handled() + 1, batch.results());
        operations.update(operation.advanced(operation.progress().after(batch), lease(now())));
        return Optional.of(batch);
    }

    /**
     * @return false, since there is nothing more to do
     */
    private boolean fail(OperationId id, RuntimeException why) {
        work.run(() ->
                operations
                        .lock(id)
                        .filter(found -> found.isHeldBy(worker))
                        .map(found -> found.ended(OperationState.FAILED, now(), why.toString()))
                        .ifPresent(operations::update));
        return false;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
