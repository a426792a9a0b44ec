package dev.siegel.store;

import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.event.PoolEvent;
import dev.siegel.pool.event.PoolEventStore;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.work.UnitOfWork;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Pool events in {@code pool_event}, in the order of their positions. */
final class JdbcPoolEventStore implements PoolEventStore {
    private final Statements statements;
    private final UnitOfWork work;

    JdbcPoolEventStore(Statements statements, UnitOfWork work) {
        this.statements = statements;
        this.work = work;
    }

    @Override
    public void append(PoolEvent event) {
        appendAll(List.of(event));
    }

    @Override
    public void appendAll(Collection<PoolEvent> events) {
        if (!events.isEmpty()) {
            work.run(() -> insertAll(List.copyOf(events)));
        }
    }

    /**
     * Waits for whoever took the position before to commit: a reader never passes an open event.
     */
    private void insertAll(List<PoolEvent> events) {
        statements.update(
                "update pool_event_position set last_position = last_position + ? where position_id = 1",
                events.size());
        long last =
                statements
                        .one(
                                "select last_position from pool_event_position where position_id = 1",
                                row -> row.number("last_position"))
                        .orElseThrow();
        long first = last - events.size() + 1;
        statements.updateAll(
                "insert into pool_event (event_id, event_time, kind, user_id, device_id, thumbprints,"
                        + " proof_not_before, keep_sessions, position) values (?,?,?,?,?,?,?,?,?)",
                IntStream.range(0, events.size())
                        .mapToObj(at -> columns(events.get(at), first + at))
                        .toList());
    }

    private static @Nullable Object[] columns(PoolEvent event, long position) {
        return new @Nullable Object[] {
            event.id(),
            event.time(),
            event.kind(),
            event.userId().value(),
            event.deviceId() == null ? null : event.deviceId().value(),
            event.thumbprints().stream().map(Thumbprint::hex).collect(Collectors.joining(",")),
            event.proofNotBefore(),
            event.keepSessions(),
            position
        };
    }

    @Override
    public Set<UUID> known(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                statements.list(
                        "select event_id from pool_event where event_id in ("
                                + Statements.marks(ids)
                                + ")",
                        row -> row.uuid("event_id"),
                        ids.toArray()));
    }

    @Override
    public List<Positioned> after(long position, int limit) {
        return statements.list(
                "select position, event_id, event_time, kind, user_id, device_id, thumbprints, proof_not_before,"
                        + " keep_sessions from pool_event where position > ? order by position limit ?",
                JdbcPoolEventStore::read,
                position,
                limit);
    }

    private static Positioned read(Row row) throws SQLException {
        UUID device = row.nullableUuid("device_id");
        String thumbprints = row.text("thumbprints");
        return new Positioned(
                row.number("position"),
                new PoolEvent(
                        row.uuid("event_id"),
                        row.instant("event_time"),
                        PoolEvent.Kind.valueOf(row.text("kind")),
                        new UserId(row.uuid("user_id")),
                        device == null ? null : DeviceId.of(device),
                        thumbprints.isEmpty()
                                ? List.of()
                                : Arrays.stream(thumbprints.split(",", -1))
                                        .map(Thumbprint::new)
                                        .toList(),
                        row.instant("proof_not_before"),
                        row.flag("keep_sessions")));
    }

    @Override
    public long lastPosition() {
        return statements
                .one(
                        "select coalesce(max(position), 0) as last from pool_event",
                        row -> row.number("last"))
                .orElse(0L);
    }
}
