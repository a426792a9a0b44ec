package dev.siegel.pool.testing;

import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserProperties;
import org.jspecify.annotations.Nullable;

/** Gives users phone numbers, or takes them away. */
public final class Lines {
    private Lines() {}

    public static User withLine(User user, @Nullable String lineUri) {
        return user.withProperties(
                new UserProperties(user.enabled(), user.sipAddress(), lineUri, user.options()));
    }
}
