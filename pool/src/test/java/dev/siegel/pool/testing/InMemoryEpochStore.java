package dev.siegel.pool.testing;

import dev.siegel.pool.revocation.EpochStore;
import java.time.Instant;

/** The epoch in a field. */
public final class InMemoryEpochStore implements EpochStore {
    private Instant epoch = Instant.EPOCH;

    @Override
    public synchronized Instant epoch() {
        return epoch;
    }

    @Override
    public synchronized void raise(Instant later) {
        epoch = later.isAfter(epoch) ? later : epoch;
    }
}
