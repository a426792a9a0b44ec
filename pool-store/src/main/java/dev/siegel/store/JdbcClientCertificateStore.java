package dev.siegel.store;

import dev.siegel.pool.certificate.CertificateId;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.ClientCertificateStore;
import dev.siegel.pool.certificate.Device;
import dev.siegel.pool.certificate.DeviceKey;
import dev.siegel.pool.certificate.Ending;
import dev.siegel.pool.certificate.HeldCertificate;
import dev.siegel.pool.certificate.SerialNumber;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.work.UnitOfWork;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Client certificates and devices; the current certificate of a device is a row of {@code
 * current_client_certificate}.
 */
final class JdbcClientCertificateStore implements ClientCertificateStore {
    /** Joins from a thumbprint to all a sign-in needs; the current pointer may be missing. */
    static final String HELD =
            " from certificate_by_thumbprint t"
                    + " join client_certificate c on c.user_id = t.user_id and c.certificate_id = t.certificate_id"
                    + " join pool_user u on u.user_id = t.user_id"
                    + " left join current_client_certificate k on k.user_id = c.user_id and k.device_id = c.device_id"
                    + " and k.certificate_id = c.certificate_id ";

    static final String HELD_COLUMNS =
            CertificateRow.COLUMNS
                    + ", "
                    + UserRow.COLUMNS
                    + ", k.certificate_id as k_certificate_id";

    private static final String CURRENT_OF_ANY =
            "select "
                    + CertificateRow.COLUMNS
                    + " from current_client_certificate k join client_certificate c"
                    + " on c.user_id = k.user_id and c.certificate_id = k.certificate_id";
    private static final String CURRENT = CURRENT_OF_ANY + " where k.user_id = ?";
    private static final String RAISE =
            "update device set proof_not_before = greatest(proof_not_before, ?) where user_id = ? and device_id = ?";
    private static final String ORDER = " order by c.recorded_time, c.certificate_id";

    private final Statements statements;
    private final UnitOfWork work;

    JdbcClientCertificateStore(Statements statements, UnitOfWork work) {
        this.statements = statements;
        this.work = work;
    }

    static HeldCertificate readHeld(Row row) throws SQLException {
        return new HeldCertificate(
                CertificateRow.read(row),
                UserRow.read(row),
                row.nullableUuid("k_certificate_id") != null);
    }

    @Override
    public Optional<HeldCertificate> findByThumbprint(Thumbprint thumbprint) {
        return statements.one(
                "select " + HELD_COLUMNS + HELD + "where t.thumbprint = ?",
                JdbcClientCertificateStore::readHeld,
                thumbprint.hex());
    }

    @Override
    public List<ClientCertificate> currentOf(UserId userId) {
        return statements.list(CURRENT + ORDER, CertificateRow::read, userId.value());
    }

    @Override
    public List<ClientCertificate> currentOf(Collection<UserId> userIds) {
        return userIds.isEmpty()
                ? List.of()
                : statements.list(
                        CURRENT_OF_ANY
                                + " where k.user_id in ("
                                + Statements.marks(userIds)
                                + ") order by c.user_id, c.recorded_time, c.certificate_id",
                        CertificateRow::read,
                        userIds.stream().map(UserId::value).toArray());
    }

    @Override
    public Optional<ClientCertificate> currentOf(UserId userId, DeviceId deviceId) {
        return statements.one(
                CURRENT + " and k.device_id = ?",
                CertificateRow::read,
                userId.value(),
                deviceId.value());
    }

    @Override
    public List<ClientCertificate> currentByThumbprint(Collection<Thumbprint> thumbprints) {
        return currentBy("thumbprint", thumbprints.stream().map(Thumbprint::hex).toList());
    }

    @Override
    public List<ClientCertificate> currentBySerialNumber(Collection<SerialNumber> serialNumbers) {
        return currentBy("serial_number", serialNumbers.stream().map(SerialNumber::hex).toList());
    }

    private List<ClientCertificate> currentBy(String column, List<String> values) {
        return values.isEmpty()
                ? List.of()
                : statements.list(
                        CURRENT_OF_ANY
                                + " join certificate_by_"
                                + column
                                + " t on t.user_id = k.user_id and t.certificate_id = k.certificate_id where t."
                                + column
                                + " in ("
                                + Statements.marks(values)
                                + ")"
                                + ORDER,
                        CertificateRow::read,
                        values.toArray());
    }

    @Override
    public List<ClientCertificate> allOf(UserId userId) {
        return statements.list(
                "select "
                        + CertificateRow.COLUMNS
                        + " from client_certificate c where c.user_id = ?"
                        + ORDER,
                CertificateRow::read,
                userId.value());
    }

    @Override
    public void publish(ClientCertificate certificate) {
        work.run(() -> insertAll(certificate));
    }

    private void insertAll(ClientCertificate one) {
        meet(one.userId(), one.deviceId(), one.publicationTime(), one.userAgent());
        statements.update(CertificateRow.INSERT, CertificateRow.insertArguments(one));
        if (one.thumbprint() != null) {
            statements.update(
                    "insert into certificate_by_thumbprint (thumbprint, user_id, certificate_id) values (?,?,?)",
                    one.thumbprint().hex(),
                    one.userId().value(),
                    one.id().value());
        }
        if (one.serialNumber() != null) {
            statements.update(
                    "insert into certificate_by_serial_number (serial_number, user_id, certificate_id) values (?,?,?)",
                    one.serialNumber().hex(),
                    one.userId().value(),
                    one.id().value());
        }
        statements.update(
                "insert into current_client_certificate (user_id, device_id, certificate_id) values (?,?,?)",
                one.userId().value(),
                one.deviceId().value(),
                one.id().value());
    }

    /** Brings a device's user agent up to date, or makes the device. */
    private void meet(
            UserId userId, DeviceId deviceId, Instant firstSeen, @Nullable String userAgent) {
        int known =
                statements.update(
                        "update device set user_agent = ? where user_id = ? and device_id = ?",
                        userAgent,
                        userId.value(),
                        deviceId.value());
        if (known == 0) {
            insertDevice(userId, deviceId, firstSeen, Instant.EPOCH, userAgent);
        }
    }

    private void insertDevice(
            UserId userId,
            DeviceId deviceId,
            Instant firstSeen,
            Instant mark,
            @Nullable String userAgent) {
        statements.update(
                "insert into device (user_id, device_id, device_id_as_sent, first_seen, proof_not_before, user_agent)"
                        + " values (?,?,?,?,?,?)",
                userId.value(),
                deviceId.value(),
                deviceId.asSent(),
                firstSeen,
                mark,
                userAgent);
    }

    @Override
    public void end(UserId userId, Collection<CertificateId> ids, Ending ending) {
        if (!ids.isEmpty()) {
            work.run(() -> endAll(userId, ids, ending));
        }
    }

    private void endAll(UserId userId, Collection<CertificateId> ids, Ending ending) {
        List<@Nullable Object> arguments =
                new ArrayList<>(
                        List.of(
                                ending.kind(),
                                ending.time(),
                                ending.by(),
                                ending.reason(),
                                userId.value()));
        ids.forEach(id -> arguments.add(id.value()));
        statements.update(
                "update client_certificate set ending_kind = ?, ending_time = ?, ending_by = ?, ending_reason = ?"
                        + " where user_id = ? and ending_kind is null and certificate_id in ("
                        + Statements.marks(ids)
                        + ")",
                arguments.toArray());
        statements.update(
                "delete from current_client_certificate where user_id = ? and certificate_id in ("
                        + Statements.marks(ids)
                        + ")",
                arguments.subList(4, arguments.size()).toArray());
    }

    @Override
    public void endAll(Collection<ClientCertificate> ended, Ending ending) {
        work.run(() -> {
            statements.updateAll(
                    "update client_certificate set ending_kind = ?, ending_time = ?, ending_by = ?, ending_reason = ?"
                            + " where user_id = ? and certificate_id = ? and ending_kind is null",
                    ended.stream().map(one -> ending(one, ending)).toList());
            statements.updateAll(
                    "delete from current_client_certificate where user_id = ? and device_id = ? and certificate_id = ?",
                    ended.stream().map(JdbcClientCertificateStore::pointer).toList());
        });
    }

    private static @Nullable Object[] ending(ClientCertificate one, Ending ending) {
        return new @Nullable Object[] {
            ending.kind(),
            ending.time(),
            ending.by(),
            ending.reason(),
            one.userId().value(),
            one.id().value()
        };
    }

    private static @Nullable Object[] pointer(ClientCertificate one) {
        return new @Nullable Object[] {
            one.userId().value(), one.deviceId().value(), one.id().value()
        };
    }

    @Override
    public Set<DeviceKey> raiseProofNotBefore(Collection<DeviceKey> devices, Instant instant) {
        List<DeviceKey> keys = List.copyOf(devices);
        int[] changed =
                statements.updateAll(
                        RAISE,
                        keys.stream()
                                .map(key ->
                                        new @Nullable Object[] {
                                            instant, key.userId().value(), key.deviceId().value()
                                        })
                                .toList());
        return IntStream.range(0, keys.size())
                .filter(at -> changed[at] == 1)
                .mapToObj(keys::get)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Device> findDevice(UserId userId, DeviceId deviceId) {
        return statements.one(
                "select "
                        + DeviceRow.COLUMNS
                        + " from device d where d.user_id = ? and d.device_id = ?",
                DeviceRow::read,
                userId.value(),
                deviceId.value());
    }

    @Override
    public List<Device> devicesOf(UserId userId) {
        return statements.list(
                "select "
                        + DeviceRow.COLUMNS
                        + " from device d where d.user_id = ? order by d.first_seen, d.device_id",
                DeviceRow::read,
                userId.value());
    }

    @Override
    public void raiseProofNotBefore(UserId userId, DeviceId deviceId, Instant instant) {
        work.run(() -> {
            int known = statements.update(RAISE, instant, userId.value(), deviceId.value());
            if (known == 0) {
                insertDevice(userId, deviceId, instant, instant, null);
            }
        });
    }
}
