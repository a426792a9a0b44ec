package dev.siegel.pool.testing;

import dev.siegel.pool.idempotency.IdempotencyStore;
import dev.siegel.pool.idempotency.IdempotentRequest;
import dev.siegel.pool.secret.Sealed;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Requests under keys in a map. */
public final class InMemoryIdempotencyStore implements IdempotencyStore {
    private record Key(String caller, String key) {}

    private final Map<Key, IdempotentRequest> requests = new ConcurrentHashMap<>();

    @Override
    public boolean insert(IdempotentRequest request) {
        return requests.putIfAbsent(new Key(request.caller(), request.key()), request) == null;
    }

    @Override
    public Optional<IdempotentRequest> find(String caller, String key) {
        return Optional.ofNullable(requests.get(new Key(caller, key)));
    }

    @Override
    public void answer(String caller, String key, Instant started, Sealed answer) {
        requests.computeIfPresent(
                new Key(caller, key),
                (_, one) ->
                        one.started().equals(started)
                                ? new IdempotentRequest(
                                        caller, key, one.fingerprint(), started, answer)
                                : one);
    }

    @Override
    public void delete(String caller, String key, Instant started) {
        requests.computeIfPresent(
                new Key(caller, key), (_, one) -> one.started().equals(started) ? null : one);
    }

    @Override
    public void deleteBefore(Instant earliest) {
        requests.values().removeIf(one -> one.started().isBefore(earliest));
    }
}
