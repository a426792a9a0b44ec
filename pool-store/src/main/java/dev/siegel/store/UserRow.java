package dev.siegel.store;

import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.user.ExchangeArchivingPolicy;
import dev.siegel.pool.user.LineUri;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserOptions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code pool_user}, selected under the alias {@code u}. */
final class UserRow {
    /** Labels are prefixed, so that joined tables may have columns of the same name. */
    static final String COLUMNS =
            "u.user_id as u_user_id, u.account_id as u_account_id, u.sip_address as u_sip_address,"
                    + " u.user_principal_name as u_user_principal_name, u.logon_domain as u_logon_domain,"
                    + " u.logon_name as u_logon_name, u.display_name as u_display_name,"
                    + " u.distinguished_name as u_distinguished_name, u.enabled as u_enabled,"
                    + " u.registrar_pool as u_registrar_pool, u.line_uri as u_line_uri,"
                    + " u.private_line as u_private_line, u.line_server_uri as u_line_server_uri,"
                    + " u.enterprise_voice_enabled as u_enterprise_voice_enabled,"
                    + " u.audio_video_disabled as u_audio_video_disabled,"
                    + " u.remote_call_control_telephony_enabled as u_remote_call_control,"
                    + " u.hosted_voice_mail as u_hosted_voice_mail,"
                    + " u.exchange_archiving_policy as u_exchange_archiving_policy,"
                    + " u.version as u_version,"
                    + " u.enabled_time as u_enabled_time, u.proof_not_before as u_proof_not_before";

    /** The columns {@link #values} fills. */
    static final List<String> CHANGING =
            List.of(
                    "user_principal_name",
                    "user_principal_name_key",
                    "logon_domain",
                    "logon_name",
                    "logon_name_key",
                    "sam_account_name_key",
                    "display_name",
                    "display_name_key",
                    "distinguished_name",
                    "distinguished_name_key",
                    "root_first_key",
                    "enabled",
                    "registrar_pool",
                    "line_uri",
                    "line_number",
                    "line_extension",
                    "private_line",
                    "line_server_uri",
                    "enterprise_voice_enabled",
                    "audio_video_disabled",
                    "remote_call_control_telephony_enabled",
                    "hosted_voice_mail",
                    "exchange_archiving_policy",
                    "version",
                    "proof_not_before");

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
                options(row),
                row.number("u_version"),
                row.instant("u_enabled_time"),
                row.instant("u_proof_not_before"));
    }

    private static UserOptions options(Row row) throws SQLException {
        return new UserOptions(
                row.nullableText("u_private_line"),
                row.nullableText("u_line_server_uri"),
                row.flag("u_enterprise_voice_enabled"),
                row.flag("u_audio_video_disabled"),
                row.flag("u_remote_call_control"),
                row.flag("u_hosted_voice_mail"),
                ExchangeArchivingPolicy.valueOf(row.text("u_exchange_archiving_policy")));
    }

    /** What may change, in the order of {@link #CHANGING}, and then the others. */
    static @Nullable Object[] values(User user, @Nullable Object... others) {
        UserOptions options = user.options();
        @Nullable Object[] changing = {
            user.userPrincipalName(),
            Keys.of(user.userPrincipalName()),
            user.logonName().domain(),
            user.logonName().name(),
            user.logonName().key(),
            Keys.of(user.logonName().name()),
            user.displayName(),
            Keys.of(user.displayName()),
            user.distinguishedName(),
            Keys.of(user.distinguishedName()),
            UserWords.rootFirstKey(user.distinguishedName()),
            user.enabled(),
            user.registrarPool(),
            user.lineUri(),
            LineUri.ofStored(user.lineUri()).map(LineUri::number).orElse(null),
            LineUri.ofStored(user.lineUri()).map(LineUri::extension).orElse(null),
            options.privateLine(),
            options.lineServerUri(),
            options.enterpriseVoiceEnabled(),
            options.audioVideoDisabled(),
            options.remoteCallControlTelephonyEnabled(),
            options.hostedVoiceMail(),
            options.exchangeArchivingPolicy(),
            user.version(),
            user.proofNotBefore()
        };
        @Nullable Object[] all = Arrays.copyOf(changing, changing.length + others.length);
        System.arraycopy(others, 0, all, changing.length, others.length);
        return all;
    }
}
