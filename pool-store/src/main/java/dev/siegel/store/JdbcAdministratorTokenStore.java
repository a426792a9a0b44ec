package dev.siegel.store;

import dev.siegel.pool.administrator.AdministratorName;
import dev.siegel.pool.administrator.AdministratorToken;
import dev.siegel.pool.administrator.AdministratorTokenStore;
import dev.siegel.pool.administrator.TokenHash;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Tokens of administrators in {@code administrator_token}. */
final class JdbcAdministratorTokenStore implements AdministratorTokenStore {
    private final Statements statements;

    JdbcAdministratorTokenStore(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void insert(AdministratorToken token) {
        statements.update(
                "insert into administrator_token (token_hash, name_key, issued_time, expiration_time) values (?,?,?,?)",
                token.hash().hex(),
                token.administrator().key(),
                token.issuedTime(),
                token.expirationTime());
    }

    @Override
    public Optional<HeldToken> find(TokenHash hash) {
        return statements.one(
                "select t.issued_time as t_issued_time, t.expiration_time as t_expiration_time, "
                        + AdministratorRow.COLUMNS
                        + " from administrator_token t join administrator a on a.name_key = t.name_key"
                        + " where t.token_hash = ?",
                row -> read(row, hash),
                hash.hex());
    }

    private static HeldToken read(Row row, TokenHash hash) throws SQLException {
        var administrator = AdministratorRow.read(row);
        var token =
                new AdministratorToken(
                        hash,
                        administrator.name(),
                        row.instant("t_issued_time"),
                        row.instant("t_expiration_time"));
        return new HeldToken(token, administrator);
    }

    @Override
    public void deleteOf(AdministratorName administrator) {
        statements.update(
                "delete from administrator_token where name_key = ?", administrator.key());
    }

    @Override
    public void deleteExpired(Instant before) {
        statements.update("delete from administrator_token where expiration_time < ?", before);
    }
}
