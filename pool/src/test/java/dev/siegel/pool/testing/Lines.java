package dev.siegel.pool.testing;

import dev.siegel.pool.user.User;

/** Gives users phone numbers. */
public final class Lines {
    private Lines() {}

    public static User withLine(User user, String lineUri) {
        return new User(
                user.id(),
                user.accountId(),
                user.sipAddress(),
                user.userPrincipalName(),
                user.logonName(),
                user.displayName(),
                user.distinguishedName(),
                user.enabled(),
                user.registrarPool(),
                lineUri,
                user.enabledTime(),
                user.proofNotBefore());
    }
}
