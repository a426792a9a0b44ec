package dev.siegel.store;

import dev.siegel.pool.operation.LongOperation;
import dev.siegel.pool.operation.OperationId;
import dev.siegel.pool.operation.OperationResult;
import dev.siegel.pool.operation.OperationStore;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Operations in {@code pool_operation}, their results in {@code operation_result}. */
final class JdbcOperationStore implements OperationStore {
    private static final String SELECT =
            "select " + OperationRow.COLUMNS + " from pool_operation o ";
    private static final String BY_ID = SELECT + "where o.operation_id = ?";

    private final Statements statements;
    private final UnitOfWork work;

    JdbcOperationStore(Statements statements, UnitOfWork work) {
        this.statements = statements;
        this.work = work;
    }

    @Override
    public void insert(LongOperation operation, String parameters) {
        work.run(() -> {
            statements.update(
                    "insert into pool_operation (operation_id, cmdlet, target, parameters, state, total, done, failed,"
                            + " next_item, requested_by, requester, requested_time)"
                            + " values (?,?,?,?,?,?,?,?,?,?,?,?)",
                    operation.id().value(),
                    operation.cmdlet(),
                    operation.target(),
                    parameters,
                    operation.state(),
                    operation.progress().total(),
                    operation.progress().done(),
                    operation.progress().failed(),
                    operation.progress().cursor(),
                    operation.requester().name(),
                    CallerText.write(operation.requester()),
                    operation.requestedTime());
            update(operation);
        });
    }

    @Override
    public Optional<LongOperation> find(OperationId id) {
        return statements.one(BY_ID, OperationRow::read, id.value());
    }

    @Override
    public String parameters(OperationId id) {
        return statements
                .one(
                        "select parameters from pool_operation where operation_id = ?",
                        row -> row.text("parameters"),
                        id.value())
                .orElseThrow();
    }

    @Override
    public Optional<LongOperation> lock(OperationId id) {
        return statements.one(BY_ID + " for update", OperationRow::read, id.value());
    }

    @Override
    public void update(LongOperation operation) {
        statements.update(
                "update pool_operation set state = ?, total = ?, done = ?, failed = ?, next_item = ?,"
                        + " started_time = ?, ended_time = ?, message = ?, worker = ?, front_end = ?, lease_until = ?"
                        + " where operation_id = ?",
                OperationRow.changed(operation));
    }

    @Override
    public List<LongOperation> page(
            @Nullable String requestedBy, @Nullable LongOperation after, int limit) {
        List<@Nullable Object> arguments = new ArrayList<>();
        String where = "where 1 = 1";
        if (requestedBy != null) {
            where += " and o.requested_by = ?";
            arguments.add(requestedBy);
        }
        if (after != null) {
            where += " and (o.requested_time < ? or (o.requested_time = ? and o.operation_id < ?))";
            arguments.addAll(
                    List.of(after.requestedTime(), after.requestedTime(), after.id().value()));
        }
        arguments.add(limit);
        return statements.list(
                SELECT + where + " order by o.requested_time desc, o.operation_id desc limit ?",
                OperationRow::read,
                arguments.toArray());
    }

    @Override
    public Optional<OperationId> oldestFree(UUID worker, Instant now) {
        return statements.one(
                "select operation_id from pool_operation where ended_time is null"
                        + " and (worker is null or worker = ? or lease_until <= ?)"
                        + " order by requested_time, operation_id limit 1",
                row -> new OperationId(row.uuid("operation_id")),
                worker,
                now);
    }

    @Override
    public void release(String frontEnd) {
        statements.update(
                "update pool_operation set worker = null, front_end = null, lease_until = null where front_end = ?",
                frontEnd);
    }

    @Override
    public void append(OperationId id, long firstPosition, List<OperationResult> results) {
        statements.updateAll(
                "insert into operation_result (operation_id, position, user_id, identity, device_id_as_sent, outcome,"
                        + " detail) values (?,?,?,?,?,?,?)",
                IntStream.range(0, results.size())
                        .mapToObj(
                                at -> OperationRow.result(id, firstPosition + at, results.get(at)))
                        .toList());
    }

    @Override
    public List<OperationResult.Positioned> results(OperationId id, long afterPosition, int limit) {
        return statements.list(
                "select position, user_id, identity, device_id_as_sent, outcome, detail from operation_result"
                        + " where operation_id = ? and position > ? order by position limit ?",
                OperationRow::readResult,
                id.value(),
                afterPosition,
                limit);
    }

    @Override
    public int deleteEndedBefore(Instant time, int limit) {
        return statements.update(
                "delete from pool_operation where operation_id in (select operation_id from pool_operation"
                        + " where ended_time < ? limit ?)",
                time,
                limit);
    }
}
