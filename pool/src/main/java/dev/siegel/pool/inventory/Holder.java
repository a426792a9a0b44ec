package dev.siegel.pool.inventory;

import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.user.User;
import org.jspecify.annotations.Nullable;

/**
 * What a listing tells of the user who holds a certificate.
 *
 * @param registrarPool where the user signs in, null for nowhere
 */
public record Holder(
        SipAddress sipAddress,
        String displayName,
        String distinguishedName,
        @Nullable String registrarPool,
        boolean enabled) {
    public static Holder of(User user) {
        return new Holder(
                user.sipAddress(),
                user.displayName(),
                user.distinguishedName(),
                user.registrarPool(),
                user.enabled());
    }
}
