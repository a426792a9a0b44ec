package dev.siegel.pool.testing;

import dev.siegel.pool.event.PoolEvent;
import dev.siegel.pool.event.PoolEventStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Pool events in a list; a position is a place in it, from 1. */
public final class InMemoryPoolEventStore implements PoolEventStore {
    private final List<PoolEvent> events = new ArrayList<>();

    @Override
    public synchronized void append(PoolEvent event) {
        events.add(event);
    }

    @Override
    public synchronized void appendAll(Collection<PoolEvent> more) {
        events.addAll(more);
    }

    /** All events, oldest first. */
    public synchronized List<PoolEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public synchronized Set<UUID> known(Collection<UUID> ids) {
        Set<UUID> stored = events.stream().map(PoolEvent::id).collect(Collectors.toSet());
        Set<UUID> known = new HashSet<>(ids);
        known.retainAll(stored);
        return known;
    }

    @Override
    public synchronized List<Positioned> after(long position, int limit) {
        return LongStream.rangeClosed(position + 1, events.size())
                .limit(limit)
                .mapToObj(place -> new Positioned(place, events.get((int) place - 1)))
                .toList();
    }

    @Override
    public synchronized long lastPosition() {
        return events.size();
    }
}
