package dev.siegel.pool.administrator;

import dev.siegel.pool.role.Role;
import dev.siegel.pool.role.RoleName;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who administers the pool.
 *
 * @param roles the names of the roles held; one that no longer exists allows nothing
 * @param enabled whether anything lets them in; tokens of a disabled one do not work
 * @param passwordDigest Argon2id in the PHC string format
 * @param passwordExpirationTime when the password stops working, null when it does not
 * @param passwordMustChange whether the password was chosen by somebody else: until it is changed,
 *     nothing else is allowed
 */
public record Administrator(
        AdministratorName name,
        SortedSet<RoleName> roles,
        boolean enabled,
        String passwordDigest,
        @Nullable Instant passwordExpirationTime,
        boolean passwordMustChange) {
    private static final int MOST_ROLES = 50;

    public Administrator {
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        if (roles.size() > MOST_ROLES) {
            throw new IllegalArgumentException(
                    "an administrator has at most " + MOST_ROLES + " roles");
        }
    }

    /** An enabled one with predefined roles and a password that does not expire. */
    public static Administrator of(AdministratorName name, Set<Role> roles, String digest) {
        var names = new TreeSet<RoleName>();
        roles.forEach(role -> names.add(role.roleName()));
        return new Administrator(name, names, true, digest, null, false);
    }

    /** Whether the password may still be used at {@code now}. */
    public boolean isPasswordValidAt(Instant now) {
        return passwordExpirationTime == null || now.isBefore(passwordExpirationTime);
    }

    /** Whether nobody may be left without: enabled, and allowed everything. */
    public boolean administersAll() {
        return enabled && roles.contains(Role.ADMINISTRATOR.roleName());
    }

    /** The same administrator with another password that does not expire. */
    public Administrator withPassword(String digest, boolean mustChange) {
        return new Administrator(name, roles, enabled, digest, null, mustChange);
    }

    /** The same password with its digest made anew, as after a change of costs. */
    Administrator withDigest(String digest) {
        return new Administrator(
                name, roles, enabled, digest, passwordExpirationTime, passwordMustChange);
    }

    /** The same administrator with other roles. */
    public Administrator withRoles(Set<RoleName> others) {
        return new Administrator(
                name,
                new TreeSet<>(others),
                enabled,
                passwordDigest,
                passwordExpirationTime,
                passwordMustChange);
    }

    /** The same administrator, let in or not. */
    public Administrator withEnabled(boolean now) {
        return new Administrator(
                name, roles, now, passwordDigest, passwordExpirationTime, passwordMustChange);
    }

    @Override
    public String toString() {
        return "Administrator[" + name + "]";
    }
}
