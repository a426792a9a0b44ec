package dev.siegel.store;

import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.operation.LongOperation;
import dev.siegel.pool.operation.OperationClaim;
import dev.siegel.pool.operation.OperationId;
import dev.siegel.pool.operation.OperationProgress;
import dev.siegel.pool.operation.OperationResult;
import dev.siegel.pool.operation.OperationState;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of {@code pool_operation}, under the alias {@code o}, and of {@code operation_result}. */
final class OperationRow {
    /** All but the parameters, which may be long. */
    static final String COLUMNS =
            "o.operation_id, o.cmdlet, o.target, o.state, o.total, o.done, o.failed, o.next_item, o.requester,"
                    + " o.requested_time, o.started_time, o.ended_time, o.message, o.worker, o.front_end, o.lease_until";

    private OperationRow() {}

    static LongOperation read(Row row) throws SQLException {
        return new LongOperation(
                new OperationId(row.uuid("operation_id")),
                row.text("cmdlet"),
                row.text("target"),
                OperationState.valueOf(row.text("state")),
                new OperationProgress(
                        row.number("total"),
                        row.number("done"),
                        row.number("failed"),
                        row.text("next_item")),
                CallerText.read(row.text("requester")),
                row.instant("requested_time"),
                row.nullableInstant("started_time"),
                row.nullableInstant("ended_time"),
                row.nullableText("message"),
                claim(row));
    }

    private static @Nullable OperationClaim claim(Row row) throws SQLException {
        UUID worker = row.nullableUuid("worker");
        return worker == null
                ? null
                : new OperationClaim(worker, row.text("front_end"), row.instant("lease_until"));
    }

    static @Nullable Object[] changed(LongOperation operation) {
        OperationClaim claim = operation.claim();
        OperationProgress progress = operation.progress();
        return new @Nullable Object[] {
            operation.state(),
            progress.total(),
            progress.done(),
            progress.failed(),
            progress.cursor(),
            operation.startedTime(),
            operation.endedTime(),
            operation.message(),
            claim == null ? null : claim.worker(),
            claim == null ? null : claim.frontEnd(),
            claim == null ? null : claim.leaseUntil(),
            operation.id().value()
        };
    }

    static @Nullable Object[] result(OperationId id, long position, OperationResult result) {
        return new @Nullable Object[] {
            id.value(),
            position,
            result.userId().value(),
            result.identity(),
            result.deviceId() == null ? null : result.deviceId().asSent(),
            result.outcome(),
            result.detail()
        };
    }

    static OperationResult.Positioned readResult(Row row) throws SQLException {
        String device = row.nullableText("device_id_as_sent");
        return new OperationResult.Positioned(
                row.number("position"),
                new OperationResult(
                        new UserId(row.uuid("user_id")),
                        row.text("identity"),
                        device == null ? null : DeviceId.of(device),
                        OperationResult.Outcome.valueOf(row.text("outcome")),
                        row.nullableText("detail")));
    }
}
