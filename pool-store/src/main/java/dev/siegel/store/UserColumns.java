package dev.siegel.store;

import dev.siegel.pool.filter.FilterProperty;

/** The properties of users in SQL: {@code pool_user u}, {@code user_by_sip_address a}. */
final class UserColumns {
    private UserColumns() {}

    static SqlColumn of(FilterProperty property) {
        return switch (property.name()) {
            case "Identity", "DistinguishedName" -> text("u.distinguished_name_key");
            case "DisplayName" -> text("u.display_name_key");
            case "SipAddress" -> text("a.sip_address_key");
            case "UserPrincipalName" -> text("u.user_principal_name_key");
            case "SamAccountName" -> text("lower(u.logon_name)");
            case "LogonName" -> text("u.logon_name_key");
            case "Enabled" -> new SqlColumn.Plain("u.enabled", false);
            case "RegistrarPool" -> new SqlColumn.Text("lower(u.registrar_pool)", true);
            case "LineURI" -> new SqlColumn.Text("lower(u.line_uri)", true);
            case "EnabledTime" -> new SqlColumn.Plain("u.enabled_time", false);
            default -> throw new IllegalArgumentException("no column for " + property);
        };
    }

    private static SqlColumn text(String expression) {
        return new SqlColumn.Text(expression, false);
    }
}
