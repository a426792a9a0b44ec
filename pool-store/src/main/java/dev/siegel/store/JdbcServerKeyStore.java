package dev.siegel.store;

import dev.siegel.pool.authority.Pem;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.secret.Sealed;
import dev.siegel.pool.servercertificate.Assignment;
import dev.siegel.pool.servercertificate.CertificateUse;
import dev.siegel.pool.servercertificate.ServerKey;
import dev.siegel.pool.servercertificate.ServerKeyId;
import dev.siegel.pool.servercertificate.ServerKeyStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Server keys in {@code server_key}, their uses in {@code server_key_assignment}. */
final class JdbcServerKeyStore implements ServerKeyStore {
    private static final String SELECT =
            "select key_id, subject, created_time, thumbprint, signing_request, certificates, sealed from server_key ";

    private final Statements statements;

    JdbcServerKeyStore(Statements statements) {
        this.statements = statements;
    }

    @Override
    public boolean insert(ServerKey key) {
        return statements.update(
                        "insert into server_key (key_id, subject, created_time, thumbprint, signing_request, certificates, sealed)"
                                + " values (?,?,?,?,?,?,?) on conflict do nothing",
                        key.id().value(),
                        key.subject(),
                        key.createdTime(),
                        hex(key.thumbprint()),
                        key.signingRequest(),
                        pem(key),
                        key.sealed().bytes())
                == 1;
    }

    @Override
    public boolean update(ServerKey key) {
        return statements.update(
                        "update server_key set thumbprint = ?, certificates = ?, sealed = ? where key_id = ?",
                        hex(key.thumbprint()),
                        pem(key),
                        key.sealed().bytes(),
                        key.id().value())
                == 1;
    }

    private static @Nullable String hex(@Nullable Thumbprint thumbprint) {
        return thumbprint == null ? null : thumbprint.hex();
    }

    private static @Nullable String pem(ServerKey key) {
        return key.certificates().isEmpty() ? null : Pem.write(key.certificates());
    }

    @Override
    public boolean deletePending(ServerKeyId id) {
        return statements.update(
                        "delete from server_key where key_id = ? and thumbprint is null",
                        id.value())
                == 1;
    }

    @Override
    public Optional<ServerKey> find(ServerKeyId id) {
        return statements.one(SELECT + "where key_id = ?", JdbcServerKeyStore::key, id.value());
    }

    @Override
    public Optional<ServerKey> findByThumbprint(Thumbprint thumbprint) {
        return statements.one(
                SELECT + "where thumbprint = ?", JdbcServerKeyStore::key, thumbprint.hex());
    }

    @Override
    public List<ServerKey> all() {
        return statements.list(SELECT + "order by created_time, key_id", JdbcServerKeyStore::key);
    }

    @Override
    public List<ServerKey> pending() {
        return statements.list(
                SELECT + "where thumbprint is null order by created_time, key_id",
                JdbcServerKeyStore::key);
    }

    private static ServerKey key(Row row) throws SQLException {
        String thumbprint = row.nullableText("thumbprint");
        String certificates = row.nullableText("certificates");
        return new ServerKey(
                new ServerKeyId(row.uuid("key_id")),
                row.text("subject"),
                row.instant("created_time"),
                thumbprint == null ? null : new Thumbprint(thumbprint),
                row.nullableText("signing_request"),
                certificates == null ? List.of() : Pem.certificates(certificates),
                new Sealed(row.bytes("sealed")));
    }

    @Override
    public List<Assignment> assignments() {
        return statements.list(
                "select certificate_use, effective_time, key_id, assigned_by from server_key_assignment"
                        + " order by effective_time, certificate_use",
                row ->
                        new Assignment(
                                CertificateUse.valueOf(row.text("certificate_use")),
                                row.instant("effective_time"),
                                new ServerKeyId(row.uuid("key_id")),
                                row.text("assigned_by")));
    }

    @Override
    public void assign(Assignment one) {
        unassign(one.use(), one.effectiveTime(), one.effectiveTime().plusNanos(1000));
        statements.update(
                "insert into server_key_assignment (certificate_use, effective_time, key_id, assigned_by)"
                        + " values (?,?,?,?)",
                one.use(),
                one.effectiveTime(),
                one.key().value(),
                one.by());
    }

    @Override
    public int unassign(CertificateUse use, Instant from, Instant before) {
        return statements.update(
                "delete from server_key_assignment where certificate_use = ? and effective_time >= ?"
                        + " and effective_time < ?",
                use,
                from,
                before);
    }
}
