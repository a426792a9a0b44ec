package dev.siegel.store;

import dev.siegel.pool.certificate.HeldCertificate;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.registration.Registration;
import dev.siegel.pool.registration.RegistrationStore;
import dev.siegel.pool.work.UnitOfWork;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registrations in {@code registration}: one row a device. */
final class JdbcRegistrationStore implements RegistrationStore {
    private static final String CONFIRM =
            "select "
                    + JdbcClientCertificateStore.HELD_COLUMNS
                    + ", "
                    + RegistrationRow.COLUMNS
                    + JdbcClientCertificateStore.HELD
                    + "left join registration r on r.user_id = t.user_id where t.thumbprint = ?";

    private final Statements statements;
    private final UnitOfWork work;

    JdbcRegistrationStore(Statements statements, UnitOfWork work) {
        this.statements = statements;
        this.work = work;
    }

    private record ConfirmRow(HeldCertificate held, @Nullable Registration registration) {
        static ConfirmRow read(Row row) throws SQLException {
            boolean none = row.nullableUuid("r_registration_id") == null;
            return new ConfirmRow(
                    JdbcClientCertificateStore.readHeld(row),
                    none ? null : RegistrationRow.read(row));
        }
    }

    @Override
    public Optional<Confirmation> confirm(Thumbprint thumbprint) {
        List<ConfirmRow> rows = statements.list(CONFIRM, ConfirmRow::read, thumbprint.hex());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Registration> registrations =
                rows.stream().map(ConfirmRow::registration).filter(Objects::nonNull).toList();
        return Optional.of(new Confirmation(rows.getFirst().held(), registrations));
    }

    @Override
    public void save(Registration one) {
        work.run(() -> saveInTransaction(one));
    }

    private void saveInTransaction(Registration one) {
        int known =
                statements.update(
                        "update registration set registration_id = ?, device_id_as_sent = ?, epid = ?, contact = ?,"
                                + " call_id = ?, front_end = ?, mechanism = ?, certificate_id = ?, user_agent = ?,"
                                + " remote_address = ?, registered_time = ?, refreshed_time = ?, expiration_time = ?,"
                                + " ended_time = ? where user_id = ? and device_id = ?",
                        arguments(one));
        if (known == 0) {
            statements.update(
                    "insert into registration (registration_id, device_id_as_sent, epid, contact, call_id, front_end,"
                            + " mechanism, certificate_id, user_agent, remote_address, registered_time, refreshed_time,"
                            + " expiration_time, ended_time, user_id, device_id) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                    arguments(one));
        }
    }

    private static @Nullable Object[] arguments(Registration one) {
        return new @Nullable Object[] {
            one.id(),
            one.deviceId().asSent(),
            one.epid(),
            one.contact(),
            one.callId(),
            one.frontEnd(),
            one.mechanism(),
            one.certificateId() == null ? null : one.certificateId().value(),
            one.userAgent(),
            one.remoteAddress(),
            one.registeredTime(),
            one.refreshedTime(),
            one.expirationTime(),
            one.endedTime(),
            one.userId().value(),
            one.deviceId().value()
        };
    }

    @Override
    public boolean refresh(
            UserId userId, DeviceId deviceId, UUID id, Instant refreshed, Instant expires) {
        return statements.update(
                        "update registration set refreshed_time = ?, expiration_time = ?, ended_time = null"
                                + " where user_id = ? and device_id = ? and registration_id = ?",
                        refreshed,
                        expires,
                        userId.value(),
                        deviceId.value(),
                        id)
                == 1;
    }

    @Override
    public void end(UserId userId, DeviceId deviceId, UUID id, Instant time) {
        statements.update(
                "update registration set ended_time = ? where user_id = ? and device_id = ? and registration_id = ?"
                        + " and ended_time is null",
                time,
                userId.value(),
                deviceId.value(),
                id);
    }

    @Override
    public void endAllOf(String frontEnd, Instant time) {
        statements.update(
                "update registration set ended_time = ? where front_end = ? and ended_time is null",
                time,
                frontEnd);
    }

    @Override
    public List<Registration> of(UserId userId) {
        return statements.list(
                "select " + RegistrationRow.COLUMNS + " from registration r where r.user_id = ?",
                RegistrationRow::read,
                userId.value());
    }
}
