package dev.siegel.store;

import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.user.User;
import java.sql.SQLException;

/** A row of {@code pool_user}, selected under the alias {@code u}. */
final class UserRow {
    /** Labels are prefixed, so that joined tables may have columns of the same name. */
    static final String COLUMNS =
            "u.user_id as u_user_id, u.account_id as u_account_id, u.sip_address as u_sip_address,"
                    + " u.user_principal_name as u_user_principal_name, u.logon_domain as u_logon_domain,"
                    + " u.logon_name as u_logon_name, u.display_name as u_display_name,"
                    + " u.distinguished_name as u_distinguished_name, u.enabled as u_enabled,"
                    + " u.registrar_pool as u_registrar_pool, u.line_uri as u_line_uri,"
                    + " u.enabled_time as u_enabled_time, u.proof_not_before as u_proof_not_before";

    private UserRow() {}

    static User read(Row row) throws SQLException {
        return new User(
                new UserId(row.uuid("u_user_id")),
                new AccountId(row.uuid("u_account_id")),
                SipAddress.of(row.text("u_sip_address")),
                row.text("u_user_principal_name"),
                new LogonName(row.text("u_logon_domain"), row.text("u_logon_name")),
                row.text("u_display_name"),
                row.text("u_distinguished_name"),
                row.flag("u_enabled"),
                row.nullableText("u_registrar_pool"),
                row.nullableText("u_line_uri"),
                row.instant("u_enabled_time"),
                row.instant("u_proof_not_before"));
    }
}
