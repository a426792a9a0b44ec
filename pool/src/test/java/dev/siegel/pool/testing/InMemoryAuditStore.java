package dev.siegel.pool.testing;

import dev.siegel.pool.audit.AuditEvent;
import dev.siegel.pool.audit.AuditListing;
import dev.siegel.pool.audit.AuditQuery;
import dev.siegel.pool.audit.AuditSeal;
import dev.siegel.pool.audit.AuditStore;
import dev.siegel.pool.listing.Slice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Audit rows and seals in lists. */
public final class InMemoryAuditStore implements AuditStore {
    private final List<AuditEvent> events = new ArrayList<>();
    private final List<AuditSeal> seals = new ArrayList<>();

    @Override
    public synchronized void append(AuditEvent event) {
        events.add(event);
    }

    @Override
    public synchronized void appendAll(Collection<AuditEvent> more) {
        events.addAll(more);
    }

    /** All rows, in the order they were written. */
    public synchronized List<AuditEvent> events() {
        return List.copyOf(events);
    }

    /** What somebody with access to the database could do: changes, removes or cuts off rows. */
    public synchronized List<AuditEvent> tamperable() {
        return events;
    }

    /** The same for the seals. */
    public synchronized List<AuditSeal> tamperableSeals() {
        return seals;
    }

    @Override
    public synchronized List<AuditEvent> unsealed(int limit) {
        return unsealed().stream().limit(limit).toList();
    }

    private List<AuditEvent> unsealed() {
        return events.stream()
                .filter(event ->
                        seals.stream().noneMatch(seal -> seal.eventId().equals(event.id())))
                .sorted(Comparator.comparing(AuditEvent::time).thenComparing(AuditEvent::id))
                .toList();
    }

    @Override
    public synchronized Optional<AuditSeal> lockHead() {
        return seals.isEmpty() ? Optional.empty() : Optional.of(seals.getLast());
    }

    @Override
    public synchronized void seal(List<AuditSeal> more) {
        seals.addAll(more);
    }

    @Override
    public synchronized List<SealedRow> sealedAfter(long position, int limit) {
        return seals.stream()
                .filter(seal -> seal.position() > position)
                .limit(limit)
                .map(seal ->
                        new SealedRow(
                                seal,
                                events.stream()
                                        .filter(event -> event.id().equals(seal.eventId()))
                                        .findFirst()))
                .toList();
    }

    @Override
    public synchronized long countUnsealed() {
        return unsealed().size();
    }

    @Override
    public synchronized List<AuditEvent> about(UUID userId, int limit) {
        return events.stream()
                .filter(event -> userId.equals(event.userId()))
                .sorted(
                        Comparator.comparing(AuditEvent::time)
                                .thenComparing(AuditEvent::id)
                                .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<AuditEvent> list(AuditQuery query, Slice slice) {
        return Slices.of(events.stream().filter(query::takes), slice, AuditListing::values);
    }

    @Override
    public synchronized long count(AuditQuery query) {
        return events.stream().filter(query::takes).count();
    }
}
