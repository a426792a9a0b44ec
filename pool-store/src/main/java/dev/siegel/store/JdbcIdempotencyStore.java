package dev.siegel.store;

import dev.siegel.pool.idempotency.IdempotencyStore;
import dev.siegel.pool.idempotency.IdempotentRequest;
import dev.siegel.pool.secret.Sealed;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Requests under keys in {@code idempotent_request}. */
final class JdbcIdempotencyStore implements IdempotencyStore {
    private final Statements statements;

    JdbcIdempotencyStore(Statements statements) {
        this.statements = statements;
    }

    @Override
    public boolean insert(IdempotentRequest request) {
        return statements.update(
                        "insert into idempotent_request (caller, request_key, fingerprint, started_time)"
                                + " values (?,?,?,?) on conflict do nothing",
                        request.caller(),
                        request.key(),
                        request.fingerprint(),
                        request.started())
                == 1;
    }

    @Override
    public Optional<IdempotentRequest> find(String caller, String key) {
        return statements.one(
                "select caller, request_key, fingerprint, started_time, sealed_answer from idempotent_request"
                        + " where caller = ? and request_key = ?",
                JdbcIdempotencyStore::read,
                caller,
                key);
    }

    private static IdempotentRequest read(Row row) throws SQLException {
        byte[] answer = row.nullableBytes("sealed_answer");
        return new IdempotentRequest(
                row.text("caller"),
                row.text("request_key"),
                row.text("fingerprint"),
                row.instant("started_time"),
                answer == null ? null : new Sealed(answer));
    }

    @Override
    public void answer(String caller, String key, Instant started, Sealed answer) {
        statements.update(
                "update idempotent_request set sealed_answer = ?"
                        + " where caller = ? and request_key = ? and started_time = ?",
                answer.bytes(),
                caller,
                key,
                started);
    }

    @Override
    public void delete(String caller, String key, Instant started) {
        statements.update(
                "delete from idempotent_request where caller = ? and request_key = ? and started_time = ?",
                caller,
                key,
                started);
    }

    @Override
    public void deleteBefore(Instant earliest) {
        statements.update("delete from idempotent_request where started_time < ?", earliest);
    }
}
