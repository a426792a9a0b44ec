package dev.siegel.pool.testing;

import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.identity.UserIdentity;
import dev.siegel.pool.user.User;
import java.util.regex.Pattern;

/** Whether a user is the one an identity names. */
final class Matching {
    private Matching() {}

    static boolean matches(User user, UserIdentity identity) {
        return switch (identity) {
            case UserIdentity.BySipAddress(SipAddress sipAddress) ->
                    user.sipAddress().equals(sipAddress);
            case UserIdentity.BySipAddressOrUserPrincipalName(String text) ->
                    (SipAddress.isOne(text) && user.sipAddress().equals(SipAddress.of(text)))
                            || user.userPrincipalName().equalsIgnoreCase(text);
            case UserIdentity.ByLogonName(var logonName) -> user.logonName().equals(logonName);
            case UserIdentity.ByDistinguishedName(String name) ->
                    user.distinguishedName().equalsIgnoreCase(name);
            case UserIdentity.ByUserId(var id) -> user.id().equals(id);
            case UserIdentity.ByDisplayName(String name) ->
                    user.displayName().equalsIgnoreCase(name);
            case UserIdentity.ByDisplayNamePattern(String pattern) ->
                    glob(pattern, user.displayName());
        };
    }

    static boolean glob(String pattern, String text) {
        String quoted = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
        return Pattern.compile(quoted, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .matches();
    }
}
