package dev.siegel.store;

import dev.siegel.pool.administrator.Administrator;
import dev.siegel.pool.administrator.AdministratorName;
import dev.siegel.pool.administrator.AdministratorStore;
import java.util.Optional;

/** Administrators in {@code administrator}. */
final class JdbcAdministratorStore implements AdministratorStore {
    private static final String SELECT =
            "select " + AdministratorRow.COLUMNS + " from administrator a where a.name_key = ?";

    private final Statements statements;

    JdbcAdministratorStore(Statements statements) {
        this.statements = statements;
    }

    @Override
    public boolean isEmpty() {
        return statements
                .list("select name from administrator limit 1", row -> row.text("name"))
                .isEmpty();
    }

    @Override
    public Optional<Administrator> find(AdministratorName name) {
        return statements.one(SELECT, AdministratorRow::read, name.key());
    }

    @Override
    public Optional<Administrator> lock(AdministratorName name) {
        return statements.one(SELECT + " for update", AdministratorRow::read, name.key());
    }

    @Override
    public boolean insert(Administrator administrator) {
        return statements.update(
                        "insert into administrator (name_key, name, roles, password_digest, password_expiration_time,"
                                + " password_must_change) values (?,?,?,?,?,?) on conflict do nothing",
                        administrator.name().key(),
                        administrator.name().toString(),
                        AdministratorRow.roles(administrator.roles()),
                        administrator.passwordDigest(),
                        administrator.passwordExpirationTime(),
                        administrator.passwordMustChange())
                == 1;
    }

    @Override
    public void update(Administrator administrator) {
        statements.update(
                "update administrator set roles = ?, password_digest = ?, password_expiration_time = ?,"
                        + " password_must_change = ? where name_key = ?",
                AdministratorRow.roles(administrator.roles()),
                administrator.passwordDigest(),
                administrator.passwordExpirationTime(),
                administrator.passwordMustChange(),
                administrator.name().key());
    }
}
