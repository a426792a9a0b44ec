package dev.siegel.pool.user;

import dev.siegel.pool.identity.SipAddress;
import org.jspecify.annotations.Nullable;

/** What administrators may change of a user. */
public record UserProperties(
        boolean enabled, SipAddress sipAddress, @Nullable String lineUri, UserOptions options) {
    /**
     * @throws IllegalArgumentException when the line has no form of one
     */
    public UserProperties {
        lineUri = lineUri == null ? null : LineUri.of(lineUri).toString();
    }

    public static UserProperties of(User user) {
        return new UserProperties(
                user.enabled(), user.sipAddress(), user.lineUri(), user.options());
    }
}
