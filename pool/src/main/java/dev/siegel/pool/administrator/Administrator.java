package dev.siegel.pool.administrator;

import dev.siegel.pool.role.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who administers the pool.
 *
 * @param passwordDigest Argon2id in the PHC string format
 * @param passwordExpirationTime when the password stops working, null when it does not
 * @param passwordMustChange whether the password was chosen by somebody else
 */
public record Administrator(
        AdministratorName name,
        Set<Role> roles,
        String passwordDigest,
        @Nullable Instant passwordExpirationTime,
        boolean passwordMustChange) {
    public Administrator {
        roles = Set.copyOf(roles);
    }

    /** Whether the password may still be used at {@code now}. */
    public boolean isPasswordValidAt(Instant now) {
        return passwordExpirationTime == null || now.isBefore(passwordExpirationTime);
    }

    /** The same administrator with another password that does not expire. */
    public Administrator withPassword(String digest, boolean mustChange) {
        return new Administrator(name, roles, digest, null, mustChange);
    }

    /** The same password with its digest made anew, as after a change of costs. */
    Administrator withDigest(String digest) {
        return new Administrator(name, roles, digest, passwordExpirationTime, passwordMustChange);
    }

    @Override
    public String toString() {
        return "Administrator[" + name + "]";
    }
}
