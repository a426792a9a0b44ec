package dev.siegel.store;

import dev.siegel.pool.user.User;
import org.jspecify.annotations.Nullable;

/** Users with something else about them. */
final class Users {
    private Users() {}

    static User withoutPool(User user) {
        return with(user, user.displayName(), null, user.lineUri());
    }

    static User withLineUri(User user, String lineUri) {
        return with(user, user.displayName(), user.registrarPool(), lineUri);
    }

    static User withDisplayName(User user, String displayName) {
        return with(user, displayName, user.registrarPool(), user.lineUri());
    }

    private static User with(
            User user, String displayName, @Nullable String pool, @Nullable String lineUri) {
        return new User(
                user.id(),
                user.accountId(),
                user.sipAddress(),
                user.userPrincipalName(),
                user.logonName(),
                displayName,
                user.distinguishedName(),
                user.enabled(),
                pool,
                lineUri,
                user.options(),
                user.version(),
                user.enabledTime(),
                user.proofNotBefore());
    }
}
