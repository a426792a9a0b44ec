package dev.siegel.store;

import dev.siegel.pool.administrator.Administrator;
import dev.siegel.pool.administrator.AdministratorName;
import dev.siegel.pool.role.Role;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A row of {@code administrator}, selected under the alias {@code a}. */
final class AdministratorRow {
    static final String COLUMNS =
            "a.name as a_name, a.roles as a_roles, a.password_digest as a_password_digest,"
                    + " a.password_expiration_time as a_password_expiration_time,"
                    + " a.password_must_change as a_password_must_change";

    private AdministratorRow() {}

    static Administrator read(Row row) throws SQLException {
        return new Administrator(
                AdministratorName.of(row.text("a_name")),
                roles(row.text("a_roles")),
                row.text("a_password_digest"),
                row.nullableInstant("a_password_expiration_time"),
                row.flag("a_password_must_change"));
    }

    static String roles(Set<Role> roles) {
        return roles.stream().map(Role::displayName).sorted().collect(Collectors.joining(","));
    }

    private static Set<Role> roles(String text) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(",", -1))
                        .map(Role::ofDisplayName)
                        .collect(Collectors.toSet());
    }
}
