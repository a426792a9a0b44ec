package dev.siegel.store;

import dev.siegel.pool.audit.AuditEvent;
import dev.siegel.pool.audit.AuditQuery;
import dev.siegel.pool.audit.AuditSeal;
import dev.siegel.pool.audit.AuditStore;
import dev.siegel.pool.listing.Slice;
import dev.siegel.pool.work.UnitOfWork;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The audit in {@code audit_event}, its chain in {@code audit_seal}, what waits for a seal in
 * {@code audit_unsealed}.
 */
final class JdbcAuditStore implements AuditStore {
    private static final String SEAL_COLUMNS =
            "s.position as s_position, s.event_id as s_event_id, s.hash as s_hash, s.previous_hash as s_previous_hash,"
                    + " s.mac as s_mac";

    private final Statements statements;
    private final UnitOfWork work;

    JdbcAuditStore(Statements statements, UnitOfWork work) {
        this.statements = statements;
        this.work = work;
    }

    @Override
    public void append(AuditEvent event) {
        appendAll(List.of(event));
    }

    @Override
    public void appendAll(Collection<AuditEvent> events) {
        work.run(() -> {
            statements.updateAll(
                    "insert into audit_event (event_id, event_time, actor, actor_address, role, operation, target,"
                            + " user_id, outcome, dry_run, details, correlation_id) values (?,?,?,?,?,?,?,?,?,?,?,?)",
                    events.stream().map(AuditRow::columns).toList());
            statements.updateAll(
                    "insert into audit_unsealed (event_id, event_time) values (?,?)",
                    events.stream()
                            .map(event -> new @Nullable Object[] {event.id(), event.time()})
                            .toList());
        });
    }

    @Override
    public List<AuditEvent> unsealed(int limit) {
        return statements.list(
                "select "
                        + AuditRow.COLUMNS
                        + " from audit_unsealed w join audit_event e on e.event_id = w.event_id"
                        + " order by w.event_time, w.event_id limit ?",
                AuditRow::read,
                limit);
    }

    @Override
    public Optional<AuditSeal> lockHead() {
        statements.list(
                "select lock_id from audit_lock where lock_id = 1 for update",
                row -> row.number("lock_id"));
        return statements.one(
                "select " + SEAL_COLUMNS + " from audit_seal s order by s.position desc limit 1",
                JdbcAuditStore::readSeal);
    }

    @Override
    public void seal(List<AuditSeal> seals) {
        work.run(() -> {
            statements.updateAll(
                    "insert into audit_seal (position, event_id, hash, previous_hash, mac) values (?,?,?,?,?)",
                    seals.stream().map(JdbcAuditStore::columns).toList());
            statements.updateAll(
                    "delete from audit_unsealed where event_id = ?",
                    seals.stream().map(seal -> new @Nullable Object[] {seal.eventId()}).toList());
        });
    }

    private static @Nullable Object[] columns(AuditSeal seal) {
        return new @Nullable Object[] {
            seal.position(), seal.eventId(), seal.hash(), seal.previousHash(), seal.mac()
        };
    }

    @Override
    public List<SealedRow> sealedAfter(long position, int limit) {
        return statements.list(
                "select "
                        + SEAL_COLUMNS
                        + ", "
                        + AuditRow.COLUMNS
                        + " from audit_seal s left join audit_event e on e.event_id = s.event_id"
                        + " where s.position > ? order by s.position limit ?",
                JdbcAuditStore::readSealed,
                position,
                limit);
    }

    private static SealedRow readSealed(Row row) throws SQLException {
        boolean gone = row.nullableUuid("e_event_id") == null;
        return new SealedRow(
                readSeal(row), gone ? Optional.empty() : Optional.of(AuditRow.read(row)));
    }

    private static AuditSeal readSeal(Row row) throws SQLException {
        return new AuditSeal(
                row.number("s_position"),
                row.uuid("s_event_id"),
                row.text("s_hash"),
                row.text("s_previous_hash"),
                row.text("s_mac"));
    }

    @Override
    public long countUnsealed() {
        return statements
                .one("select count(*) as waiting from audit_unsealed", row -> row.number("waiting"))
                .orElse(0L);
    }

    @Override
    public List<AuditEvent> about(UUID userId, int limit) {
        return statements.list(
                "select "
                        + AuditRow.COLUMNS
                        + " from audit_event e where e.user_id = ? order by e.event_time desc, e.event_id desc limit ?",
                AuditRow::read,
                userId,
                limit);
    }

    @Override
    public List<AuditEvent> list(AuditQuery query, Slice slice) {
        return statements.planned(AuditSelect.list(query, slice), AuditRow::read);
    }

    @Override
    public long count(AuditQuery query) {
        return statements.planned(AuditSelect.count(query), row -> row.number("n")).getFirst();
    }
}
