package dev.siegel.store;

import dev.siegel.pool.administrator.AdministratorName;
import dev.siegel.pool.administrator.ApiToken;
import dev.siegel.pool.administrator.ApiTokenStore;
import dev.siegel.pool.administrator.TokenHash;
import dev.siegel.pool.role.RoleScopes;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** API tokens in {@code api_token}. */
final class JdbcApiTokenStore implements ApiTokenStore {
    private static final String SELECT =
            "select t.token_id as t_token_id, t.name as t_name, t.roles as t_roles, t.user_scopes as t_user_scopes,"
                    + " t.config_scopes as t_config_scopes, t.token_hash as t_token_hash,"
                    + " t.created_time as t_created_time, t.expiration_time as t_expiration_time,"
                    + " t.last_used_time as t_last_used_time, t.last_used_address as t_last_used_address, "
                    + AdministratorRow.COLUMNS
                    + " from api_token t join administrator a on a.name_key = t.owner_key";
    private static final String ORDER = " order by t.owner_key, t.name_key";

    private final Statements statements;

    JdbcApiTokenStore(Statements statements) {
        this.statements = statements;
    }

    @Override
    public boolean insert(ApiToken token) {
        return statements.update(
                        "insert into api_token (token_id, name_key, name, owner_key, roles, user_scopes, config_scopes,"
                                + " token_hash, created_time, expiration_time) values (?,?,?,?,?,?,?,?,?,?)"
                                + " on conflict do nothing",
                        token.id(),
                        Keys.of(token.name()),
                        token.name(),
                        token.owner().key(),
                        Lines.ofRoles(token.roles()),
                        Lines.of(token.scopes().users()),
                        Lines.of(token.scopes().config()),
                        token.hash().hex(),
                        token.createdTime(),
                        token.expirationTime())
                == 1;
    }

    @Override
    public Optional<HeldApiToken> find(TokenHash hash) {
        return statements.one(
                SELECT + " where t.token_hash = ?",
                row -> new HeldApiToken(read(row), AdministratorRow.read(row)),
                hash.hex());
    }

    @Override
    public Optional<ApiToken> find(UUID id) {
        return statements.one(SELECT + " where t.token_id = ?", JdbcApiTokenStore::read, id);
    }

    @Override
    public Optional<ApiToken> find(AdministratorName owner, String name) {
        return statements.one(
                SELECT + " where t.owner_key = ? and t.name_key = ?",
                JdbcApiTokenStore::read,
                owner.key(),
                Keys.of(name));
    }

    @Override
    public List<ApiToken> of(AdministratorName owner) {
        return statements.list(
                SELECT + " where t.owner_key = ?" + ORDER, JdbcApiTokenStore::read, owner.key());
    }

    @Override
    public List<ApiToken> all() {
        return statements.list(SELECT + ORDER, JdbcApiTokenStore::read);
    }

    @Override
    public void noteUse(UUID id, Instant time, String address) {
        statements.update(
                "update api_token set last_used_time = ?, last_used_address = ? where token_id = ?",
                time,
                address,
                id);
    }

    @Override
    public boolean delete(UUID id) {
        return statements.update("delete from api_token where token_id = ?", id) == 1;
    }

    private static ApiToken read(Row row) throws SQLException {
        return new ApiToken(
                row.uuid("t_token_id"),
                row.text("t_name"),
                AdministratorName.of(row.text("a_name")),
                Lines.readRoles(row.text("t_roles")),
                new RoleScopes(
                        Lines.read(row.text("t_user_scopes")),
                        Lines.read(row.text("t_config_scopes"))),
                new TokenHash(row.text("t_token_hash")),
                row.instant("t_created_time"),
                row.instant("t_expiration_time"),
                row.nullableInstant("t_last_used_time"),
                row.nullableText("t_last_used_address"));
    }
}
