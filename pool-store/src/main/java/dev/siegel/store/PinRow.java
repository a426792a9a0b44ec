package dev.siegel.store;

import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.pin.PinFailures;
import dev.siegel.pool.pin.PinState;
import dev.siegel.pool.pin.StoredPin;
import dev.siegel.pool.secret.Sealed;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code client_pin}, selected under the alias {@code p}. */
final class PinRow {
    static final String COLUMNS =
            "p.user_id as p_user_id, p.sealed_digest as p_sealed_digest, p.pin_length as p_pin_length,"
                    + " p.last_change_time as p_last_change_time,"
                    + " p.locked_by_administrator as p_locked_by_administrator,"
                    + " p.local_failures as p_local_failures, p.global_failures as p_global_failures,"
                    + " p.window_start_time as p_window_start_time,"
                    + " p.locked_until_time as p_locked_until_time,"
                    + " p.locked_until_unlocked as p_locked_until_unlocked";

    static final String UPDATE =
            "update client_pin set sealed_digest = ?, pin_length = ?, last_change_time = ?,"
                    + " locked_by_administrator = ?, local_failures = ?, global_failures = ?,"
                    + " window_start_time = ?, locked_until_time = ?, locked_until_unlocked = ?"
                    + " where user_id = ?";

    static final String INSERT =
            "insert into client_pin (sealed_digest, pin_length, last_change_time, locked_by_administrator,"
                    + " local_failures, global_failures, window_start_time, locked_until_time,"
                    + " locked_until_unlocked, user_id) values (?,?,?,?,?,?,?,?,?,?)";

    private PinRow() {}

    /** For both statements. */
    static @Nullable Object[] columns(PinState state) {
        StoredPin pin = state.pin();
        PinFailures failures = state.failures();
        return new @Nullable Object[] {
            pin == null ? null : pin.digest().bytes(),
            pin == null ? null : pin.length(),
            pin == null ? null : pin.setTime(),
            state.lockedByAdministrator(),
            failures.local(),
            failures.global(),
            failures.windowStart(),
            failures.lockedUntil(),
            failures.lockedUntilUnlocked(),
            state.userId().value()
        };
    }

    static PinState read(Row row) throws SQLException {
        return read(row, row.uuid("p_user_id"));
    }

    /** Where the row may be missing beside a user's. */
    static PinState readBeside(Row row, UUID userId) throws SQLException {
        return row.nullableUuid("p_user_id") == null
                ? PinState.none(new UserId(userId))
                : read(row, userId);
    }

    private static PinState read(Row row, UUID userId) throws SQLException {
        return new PinState(
                new UserId(userId),
                pin(row),
                row.flag("p_locked_by_administrator"),
                new PinFailures(
                        Math.toIntExact(row.number("p_local_failures")),
                        Math.toIntExact(row.number("p_global_failures")),
                        row.nullableInstant("p_window_start_time"),
                        row.nullableInstant("p_locked_until_time"),
                        row.flag("p_locked_until_unlocked")));
    }

    private static @Nullable StoredPin pin(Row row) throws SQLException {
        byte[] digest = row.nullableBytes("p_sealed_digest");
        return digest == null
                ? null
                : new StoredPin(
                        new Sealed(digest),
                        Math.toIntExact(row.number("p_pin_length")),
                        row.instant("p_last_change_time"));
    }
}
