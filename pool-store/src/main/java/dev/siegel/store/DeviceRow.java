package dev.siegel.store;

import dev.siegel.pool.certificate.Device;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import java.sql.SQLException;

/** A row of {@code device}, selected under the alias {@code d}. */
final class DeviceRow {
    static final String COLUMNS =
            "d.user_id as d_user_id, d.device_id_as_sent as d_device_id_as_sent, d.first_seen as d_first_seen,"
                    + " d.proof_not_before as d_proof_not_before, d.user_agent as d_user_agent";

    private DeviceRow() {}

    static Device read(Row row) throws SQLException {
        return new Device(
                new UserId(row.uuid("d_user_id")),
                DeviceId.of(row.text("d_device_id_as_sent")),
                row.instant("d_first_seen"),
                row.instant("d_proof_not_before"),
                row.nullableText("d_user_agent"));
    }
}
