package dev.siegel.store;

import dev.siegel.pool.administrator.Administrator;
import dev.siegel.pool.administrator.AdministratorName;
import dev.siegel.pool.administrator.AdministratorStore;
import java.util.List;
import java.util.Optional;

/** Administrators in {@code administrator}. */
final class JdbcAdministratorStore implements AdministratorStore {
    private static final String ALL =
            "select " + AdministratorRow.COLUMNS + " from administrator a";
    private static final String SELECT = ALL + " where a.name_key = ?";

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
    public List<Administrator> all() {
        return statements.list(ALL + " order by a.name_key", AdministratorRow::read);
    }

    @Override
    public Optional<Administrator> lock(AdministratorName name) {
        return statements.one(SELECT + " for update", AdministratorRow::read, name.key());
    }

    @Override
    public List<Administrator> lockAll() {
        return statements.list(ALL + " order by a.name_key for update", AdministratorRow::read);
    }

    @Override
    public boolean insert(Administrator administrator) {
        return statements.update(
                        "insert into administrator (name_key, name, roles, enabled, password_digest,"
                                + " password_expiration_time, password_must_change) values (?,?,?,?,?,?,?)"
                                + " on conflict do nothing",
                        administrator.name().key(),
                        administrator.name().toString(),
                        Lines.ofRoles(administrator.roles()),
                        administrator.enabled(),
                        administrator.passwordDigest(),
                        administrator.passwordExpirationTime(),
                        administrator.passwordMustChange())
                == 1;
    }

    @Override
    public void update(Administrator administrator) {
        statements.update(
                "update administrator set roles = ?, enabled = ?, password_digest = ?, password_expiration_time = ?,"
                        + " password_must_change = ? where name_key = ?",
                Lines.ofRoles(administrator.roles()),
                administrator.enabled(),
                administrator.passwordDigest(),
                administrator.passwordExpirationTime(),
                administrator.passwordMustChange(),
                administrator.name().key());
    }

    @Override
    public void delete(AdministratorName name) {
        statements.update("delete from administrator where name_key = ?", name.key());
    }
}
