package dev.siegel.store;

import dev.siegel.pool.feed.FeedEvent;
import dev.siegel.pool.feed.FeedStore;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.work.UnitOfWork;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Events administrators follow, in {@code feed_event}, in the order of their positions. */
final class JdbcFeedStore implements FeedStore {
    private final Statements statements;
    private final UnitOfWork work;

    JdbcFeedStore(Statements statements, UnitOfWork work) {
        this.statements = statements;
        this.work = work;
    }

    @Override
    public void append(List<FeedEvent> events) {
        if (!events.isEmpty()) {
            work.run(() -> insertAll(events));
        }
    }

    /**
     * Waits for whoever took the position before to commit: a reader never passes an open event.
     */
    private void insertAll(List<FeedEvent> events) {
        statements.update(
                "update feed_position set last_position = last_position + ? where position_id = 1",
                events.size());
        long first = number("last_position") - events.size() + 1;
        statements.updateAll(
                "insert into feed_event (position, event_time, kind, user_id, identity, distinguished_name,"
                        + " registrar_pool, device_id, device_id_as_sent, serial_number, cause, done_by, address)"
                        + " values (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                IntStream.range(0, events.size())
                        .mapToObj(at -> columns(first + at, events.get(at)))
                        .toList());
    }

    private static @Nullable Object[] columns(long position, FeedEvent event) {
        DeviceId device = event.deviceId();
        return new @Nullable Object[] {
            position,
            event.time(),
            event.kind(),
            event.userId() == null ? null : event.userId().value(),
            event.identity(),
            event.distinguishedName(),
            event.registrarPool(),
            device == null ? null : device.value(),
            device == null ? null : device.asSent(),
            event.serialNumber(),
            event.cause(),
            event.by(),
            event.address()
        };
    }

    @Override
    public long auditPosition() {
        return number("audit_position");
    }

    private long number(String column) {
        return statements
                .one(
                        "select " + column + " from feed_position where position_id = 1",
                        row -> row.number(column))
                .orElseThrow();
    }

    @Override
    public boolean appendFollowed(long from, long to, List<FeedEvent> events) {
        return work.inTransaction(() -> {
            boolean first =
                    statements.update(
                                    "update feed_position set audit_position = ?"
                                            + " where position_id = 1 and audit_position = ?",
                                    to,
                                    from)
                            == 1;
            if (first) {
                append(events);
            }
            return first;
        });
    }

    @Override
    public List<Positioned> after(long position, int limit) {
        return statements.list(
                "select position, event_time, kind, user_id, identity, distinguished_name, registrar_pool,"
                        + " device_id_as_sent, serial_number, cause, done_by, address"
                        + " from feed_event where position > ? order by position limit ?",
                JdbcFeedStore::read,
                position,
                limit);
    }

    private static Positioned read(Row row) throws SQLException {
        UUID user = row.nullableUuid("user_id");
        String device = row.nullableText("device_id_as_sent");
        return new Positioned(
                row.number("position"),
                new FeedEvent(
                        row.instant("event_time"),
                        FeedEvent.Kind.valueOf(row.text("kind")),
                        user == null ? null : new UserId(user),
                        row.nullableText("identity"),
                        row.nullableText("distinguished_name"),
                        row.nullableText("registrar_pool"),
                        device == null ? null : DeviceId.of(device),
                        row.nullableText("serial_number"),
                        row.nullableText("cause"),
                        row.nullableText("done_by"),
                        row.nullableText("address")));
    }

    @Override
    public Range range() {
        return statements
                .one(
                        "select last_position, (select min(position) from feed_event) as oldest"
                                + " from feed_position where position_id = 1",
                        JdbcFeedStore::range)
                .orElseThrow();
    }

    private static Range range(Row row) throws SQLException {
        long newest = row.number("last_position");
        long oldest = row.number("oldest");
        return new Range(oldest == 0 ? newest + 1 : oldest, newest);
    }

    @Override
    public int deleteOld(Instant before, long kept, int limit) {
        Range range = range();
        long outdated =
                statements
                        .one(
                                "select coalesce(max(position), 0) as outdated from feed_event where event_time < ?",
                                row -> row.number("outdated"),
                                before)
                        .orElse(0L);
        long through = Math.max(outdated, range.newest() - kept);
        return statements.update(
                "delete from feed_event where position <= ?",
                Math.min(through, range.oldest() + limit - 1));
    }
}
