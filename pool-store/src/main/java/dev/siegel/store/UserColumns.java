package dev.siegel.store;

import dev.siegel.pool.filter.FilterProperty;
import dev.siegel.pool.inventory.UserListing;

/** The properties of users in SQL: {@code pool_user u}, {@code user_by_sip_address a}. */
final class UserColumns {
    private UserColumns() {}

    static SqlColumn of(FilterProperty property) {
        return switch (property.name()) {
            case "Identity", "DistinguishedName" -> text("u.distinguished_name_key");
            case "DisplayName" -> text("u.display_name_key");
            case "SipAddress" -> text("a.sip_address_key");
            case "UserPrincipalName" -> text("u.user_principal_name_key");
            case "SamAccountName" -> text("u.sam_account_name_key");
            case "LogonName" -> text("u.logon_name_key");
            case "Enabled" -> flag("u.enabled");
            case "RegistrarPool" -> new SqlColumn.Text("lower(u.registrar_pool)", true);
            case "LineURI" -> new SqlColumn.Text("lower(u.line_uri)", true);
            case "EnabledTime" -> new SqlColumn.Plain("u.enabled_time", false);
            default -> option(property);
        };
    }

    private static SqlColumn option(FilterProperty property) {
        return switch (property.name()) {
            case "PrivateLine" -> new SqlColumn.Text("lower(u.private_line)", true);
            case "LineServerURI" -> new SqlColumn.Text("lower(u.line_server_uri)", true);
            case "EnterpriseVoiceEnabled" -> flag("u.enterprise_voice_enabled");
            case "AudioVideoDisabled" -> flag("u.audio_video_disabled");
            case "RemoteCallControlTelephonyEnabled" ->
                    flag("u.remote_call_control_telephony_enabled");
            case "HostedVoiceMail" -> flag("u.hosted_voice_mail");
            case "ExchangeArchivingPolicy" ->
                    SqlColumn.ofEnum("u.exchange_archiving_policy", property);
            default -> {
                if (UserListing.isAbsentPolicy(property)) {
                    yield new SqlColumn.Text("cast(null as varchar(1))", true);
                }
                throw new IllegalArgumentException("no column for " + property);
            }
        };
    }

    private static SqlColumn flag(String expression) {
        return new SqlColumn.Plain(expression, false);
    }

    private static SqlColumn text(String expression) {
        return new SqlColumn.Text(expression, false);
    }
}
