package dev.siegel.pool.testing;

import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserProperties;

/** Gives users phone numbers. */
public final class Lines {
    private Lines() {}

    public static User withLine(User user, String lineUri) {
        return user.withProperties(
                new UserProperties(user.enabled(), user.sipAddress(), lineUri, user.options()));
    }
}
