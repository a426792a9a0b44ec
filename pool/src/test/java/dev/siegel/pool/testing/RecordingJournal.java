package dev.siegel.pool.testing;

import dev.siegel.pool.event.PoolEvent;
import dev.siegel.pool.revocation.RevocationJournal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A journal in memory. */
public final class RecordingJournal implements RevocationJournal {
    private final List<PoolEvent> appended = new ArrayList<>();

    @Override
    public synchronized void appendAll(Collection<PoolEvent> events) {
        appended.addAll(events);
    }

    public synchronized List<PoolEvent> appended() {
        return List.copyOf(appended);
    }
}
