package dev.siegel.store;

import dev.siegel.pool.filter.FilterProperty;
import dev.siegel.pool.inventory.AccountListing;

/** The properties of accounts in SQL: {@code account}, and what the pool made of them. */
final class AccountColumns {
    private static final String USER = " from pool_user u where u.account_id = account.account_id";

    private AccountColumns() {}

    static SqlColumn of(FilterProperty property) {
        return switch (property.name()) {
            case "UserPrincipalName" -> new SqlColumn.Text("user_principal_name_key", false);
            case "SamAccountName" -> new SqlColumn.Text("sam_account_name_key", false);
            case "LogonName" -> new SqlColumn.Text("logon_name_key", false);
            case "DisplayName" -> new SqlColumn.Text("display_name_key", false);
            case "DistinguishedName" -> new SqlColumn.Text("distinguished_name_key", false);
            case "AccountEnabled" -> new SqlColumn.Plain("account.enabled", false);
            case "Enabled" ->
                    new SqlColumn.Plain("coalesce((select u.enabled" + USER + "), false)", false);
            case "SipAddress" ->
                    new SqlColumn.Text("(select lower(u.sip_address)" + USER + ")", true);
            case "RegistrarPool" ->
                    new SqlColumn.Text("(select lower(u.registrar_pool)" + USER + ")", true);
            default -> new SqlColumn.Text(told(property), true);
        };
    }

    private static String told(FilterProperty property) {
        return AccountListing.attribute(property)
                .map(attribute ->
                        "(select t.attribute_value_key from account_attribute t"
                                + " where t.account_id = account.account_id and t.attribute = '"
                                + attribute.key()
                                + "')")
                .orElseThrow(() -> new IllegalArgumentException("no column for " + property));
    }
}
