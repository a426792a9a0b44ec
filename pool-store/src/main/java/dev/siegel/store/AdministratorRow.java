package dev.siegel.store;

import dev.siegel.pool.administrator.Administrator;
import dev.siegel.pool.administrator.AdministratorName;
import java.sql.SQLException;

/** A row of {@code administrator}, selected under the alias {@code a}. */
final class AdministratorRow {
    static final String COLUMNS =
            "a.name as a_name, a.roles as a_roles, a.enabled as a_enabled,"
                    + " a.password_digest as a_password_digest,"
                    + " a.password_expiration_time as a_password_expiration_time,"
                    + " a.password_must_change as a_password_must_change";

    private AdministratorRow() {}

    static Administrator read(Row row) throws SQLException {
        return new Administrator(
                AdministratorName.of(row.text("a_name")),
                Lines.readRoles(row.text("a_roles")),
                row.flag("a_enabled"),
                row.text("a_password_digest"),
                row.nullableInstant("a_password_expiration_time"),
                row.flag("a_password_must_change"));
    }
}
