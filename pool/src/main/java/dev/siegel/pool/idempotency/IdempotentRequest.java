package dev.siegel.pool.idempotency;

import dev.siegel.pool.secret.Sealed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change somebody asked for under a key.
 *
 * @param fingerprint tells whether another request under the key asks for the same
 * @param answer null while it is being done
 */
public record IdempotentRequest(
        String caller, String key, String fingerprint, Instant started, @Nullable Sealed answer) {}
