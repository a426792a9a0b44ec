package dev.siegel.pool.idempotency;

import dev.siegel.pool.secret.Sealed;
import java.time.Instant;
import java.util.Optional;

/** Requests under keys, of all front ends. */
public interface IdempotencyStore {
    /**
     * @return false when the caller has used the key; nothing is stored then
     */
    boolean insert(IdempotentRequest request);

    Optional<IdempotentRequest> find(String caller, String key);

    /** Stores the answer of the request that began then. */
    void answer(String caller, String key, Instant started, Sealed answer);

    /** Removes the request that began then. */
    void delete(String caller, String key, Instant started);

    /** Removes all that began earlier. */
    void deleteBefore(Instant earliest);
}
