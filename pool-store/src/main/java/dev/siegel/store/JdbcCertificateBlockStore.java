package dev.siegel.store;

import dev.siegel.pool.block.CertificateBlock;
import dev.siegel.pool.block.CertificateBlockStore;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.work.UnitOfWork;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Blocks in {@code certificate_block}: a row for the user, one for each blocked device. */
final class JdbcCertificateBlockStore implements CertificateBlockStore {
    /** Sorts after every device's UUID. */
    private static final String USER = "user";

    private final Statements statements;
    private final UnitOfWork work;

    JdbcCertificateBlockStore(Statements statements, UnitOfWork work) {
        this.statements = statements;
        this.work = work;
    }

    @Override
    public List<CertificateBlock> of(UserId userId) {
        return statements.list(
                "select user_id, device_id_as_sent, until_time, reason, set_by, set_time"
                        + " from certificate_block where user_id = ? order by blocked = '"
                        + USER
                        + "' desc, blocked",
                JdbcCertificateBlockStore::read,
                userId.value());
    }

    private static CertificateBlock read(Row row) throws SQLException {
        String device = row.nullableText("device_id_as_sent");
        return new CertificateBlock(
                new UserId(row.uuid("user_id")),
                device == null ? null : DeviceId.of(device),
                row.nullableInstant("until_time"),
                row.nullableText("reason"),
                row.text("set_by"),
                row.instant("set_time"));
    }

    @Override
    public void put(Collection<CertificateBlock> blocks) {
        work.run(() -> {
            statements.updateAll(
                    "delete from certificate_block where user_id = ? and blocked = ?",
                    blocks.stream().map(block -> key(block.userId(), block.deviceId())).toList());
            statements.updateAll(
                    "insert into certificate_block (user_id, blocked, device_id_as_sent, until_time, reason, set_by,"
                            + " set_time) values (?,?,?,?,?,?,?)",
                    blocks.stream().map(JdbcCertificateBlockStore::columns).toList());
        });
    }

    private static @Nullable Object[] key(UserId userId, @Nullable DeviceId deviceId) {
        return new @Nullable Object[] {
            userId.value(), deviceId == null ? USER : deviceId.value().toString()
        };
    }

    private static @Nullable Object[] columns(CertificateBlock block) {
        @Nullable Object[] key = key(block.userId(), block.deviceId());
        return new @Nullable Object[] {
            key[0],
            key[1],
            block.deviceId() == null ? null : block.deviceId().asSent(),
            block.until(),
            block.reason(),
            block.setBy(),
            block.setTime()
        };
    }

    @Override
    public boolean remove(UserId userId, @Nullable DeviceId deviceId) {
        return statements.update(
                        "delete from certificate_block where user_id = ? and blocked = ?",
                        key(userId, deviceId))
                == 1;
    }
}
