package dev.siegel.pool.enablement;

import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserOptions;
import java.util.Map;

/** What of a user was changed, and how. */
final class UserDifference {
    private UserDifference() {}

    static Map<String, String> of(User before, User after) {
        UserOptions old = before.options();
        UserOptions now = after.options();
        return new Differences()
                .compare("enabled", before.enabled(), after.enabled())
                .compare(
                        "sipAddress", before.sipAddress().toString(), after.sipAddress().toString())
                .compare("lineUri", before.lineUri(), after.lineUri())
                .compare("privateLine", old.privateLine(), now.privateLine())
                .compare("lineServerUri", old.lineServerUri(), now.lineServerUri())
                .compare(
                        "enterpriseVoiceEnabled",
                        old.enterpriseVoiceEnabled(),
                        now.enterpriseVoiceEnabled())
                .compare("audioVideoDisabled", old.audioVideoDisabled(), now.audioVideoDisabled())
                .compare(
                        "remoteCallControlTelephonyEnabled",
                        old.remoteCallControlTelephonyEnabled(),
                        now.remoteCallControlTelephonyEnabled())
                .compare("hostedVoiceMail", old.hostedVoiceMail(), now.hostedVoiceMail())
                .compare(
                        "exchangeArchivingPolicy",
                        old.exchangeArchivingPolicy().displayName(),
                        now.exchangeArchivingPolicy().displayName())
                .found();
    }
}
