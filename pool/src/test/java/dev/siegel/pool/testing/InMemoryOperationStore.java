package dev.siegel.pool.testing;

import dev.siegel.pool.operation.LongOperation;
import dev.siegel.pool.operation.OperationId;
import dev.siegel.pool.operation.OperationResult;
import dev.siegel.pool.operation.OperationStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Operations in maps. */
public final class InMemoryOperationStore implements OperationStore {
    private static final Comparator<LongOperation> OLDEST_FIRST =
            Comparator.comparing(LongOperation::requestedTime)
                    .thenComparing(one -> one.id().toString());

    private final Map<OperationId, LongOperation> operations = new LinkedHashMap<>();
    private final Map<OperationId, String> parameters = new LinkedHashMap<>();
    private final Map<OperationId, List<OperationResult.Positioned>> results =
            new LinkedHashMap<>();

    @Override
    public synchronized void insert(LongOperation operation, String given) {
        operations.put(operation.id(), operation);
        parameters.put(operation.id(), given);
        results.put(operation.id(), new ArrayList<>());
    }

    @Override
    public synchronized Optional<LongOperation> find(OperationId id) {
        return Optional.ofNullable(operations.get(id));
    }

    @Override
    public synchronized String parameters(OperationId id) {
        return Objects.requireNonNull(parameters.get(id));
    }

    @Override
    public Optional<LongOperation> lock(OperationId id) {
        return find(id);
    }

    @Override
    public synchronized void update(LongOperation operation) {
        operations.replace(operation.id(), operation);
    }

    @Override
    public synchronized List<LongOperation> page(
            @Nullable String requestedBy, @Nullable LongOperation after, int limit) {
        return operations.values().stream()
                .filter(one -> requestedBy == null || one.requester().name().equals(requestedBy))
                .filter(one -> after == null || OLDEST_FIRST.compare(one, after) < 0)
                .sorted(OLDEST_FIRST.reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<OperationId> oldestFree(UUID worker, Instant now) {
        return operations.values().stream()
                .filter(one -> one.endedTime() == null && isFree(one, worker, now))
                .min(OLDEST_FIRST)
                .map(LongOperation::id);
    }

    private static boolean isFree(LongOperation one, UUID worker, Instant now) {
        return one.claim() == null
                || one.claim().worker().equals(worker)
                || !now.isBefore(one.claim().leaseUntil());
    }

    @Override
    public synchronized void release(String frontEnd) {
        operations.replaceAll((_, one) ->
                one.claim() != null && one.claim().frontEnd().equals(frontEnd)
                        ? unclaimed(one)
                        : one);
    }

    private static LongOperation unclaimed(LongOperation one) {
        return new LongOperation(
                one.id(),
                one.cmdlet(),
                one.target(),
                one.state(),
                one.progress(),
                one.requester(),
                one.requestedTime(),
                one.startedTime(),
                one.endedTime(),
                one.message(),
                null);
    }

    @Override
    public synchronized void append(
            OperationId id, long firstPosition, List<OperationResult> more) {
        List<OperationResult.Positioned> known = Objects.requireNonNull(results.get(id));
        for (int at = 0; at < more.size(); at++) {
            known.add(new OperationResult.Positioned(firstPosition + at, more.get(at)));
        }
    }

    @Override
    public synchronized List<OperationResult.Positioned> results(
            OperationId id, long afterPosition, int limit) {
        return results.getOrDefault(id, List.of()).stream()
                .filter(one -> one.position() > afterPosition)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized int deleteEndedBefore(Instant time, int limit) {
        List<OperationId> old =
                operations.values().stream()
                        .filter(one -> one.endedTime() != null && one.endedTime().isBefore(time))
                        .limit(limit)
                        .map(LongOperation::id)
                        .toList();
        old.forEach(id -> {
            operations.remove(id);
            parameters.remove(id);
            results.remove(id);
        });
        return old.size();
    }
}
