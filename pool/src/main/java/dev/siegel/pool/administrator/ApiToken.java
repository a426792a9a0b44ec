package dev.siegel.pool.administrator;

import dev.siegel.pool.role.Grant;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.RoleName;
import dev.siegel.pool.role.RoleScopes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A token for scripts: some of its owner's roles, as far as its scopes reach, until it expires. It
 * allows nothing its owner is not allowed at the moment it is used.
 *
 * @param name tells an owner's tokens apart; compared without regard to case
 * @param roles the only ones of the owner's roles it uses
 * @param lastUsedTime within a minute, null when it was never used
 */
public record ApiToken(
        UUID id,
        String name,
        AdministratorName owner,
        SortedSet<RoleName> roles,
        RoleScopes scopes,
        TokenHash hash,
        Instant createdTime,
        Instant expirationTime,
        @Nullable Instant lastUsedTime,
        @Nullable String lastUsedAddress) {
    /** What every API token begins with. */
    public static final String PREFIX = "siegel_";

    /** No token lives longer. */
    public static final Duration LONGEST_LIFETIME = Duration.ofDays(366);

    private static final Duration NOTING = Duration.ofMinutes(1);
    private static final String NAME_SYNTAX =
            "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._ -]{0,62}[\\p{L}\\p{N}._-])?";

    /**
     * @throws IllegalArgumentException when the name is malformed, there is no role, or it would
     *     live too long
     */
    public ApiToken {
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        if (!name.matches(NAME_SYNTAX)) {
            throw new IllegalArgumentException(
                    "a token's name has 1 to 64 letters, digits, dots, hyphens, underscores and"
                            + " inner spaces");
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a token has at least one role");
        }
        if (!expirationTime.isAfter(createdTime)
                || expirationTime.isAfter(createdTime.plus(LONGEST_LIFETIME))) {
            throw new IllegalArgumentException("a token expires in the future, within a year");
        }
    }

    public boolean isValidAt(Instant now) {
        return now.isBefore(expirationTime);
    }

    /** What it makes of the owner's grants; a token never makes or revokes tokens of its own. */
    Set<Grant> narrowed(Set<Grant> grants) {
        return grants.stream().map(this::narrowed).collect(Collectors.toUnmodifiableSet());
    }

    private Grant narrowed(Grant grant) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        rights.addAll(grant.rights());
        rights.remove(Right.OWN_ACCESS);
        return new Grant(
                grant.role() + " via " + name,
                rights,
                grant.scopes().and(scopes.scopes()),
                grant.cmdlets());
    }

    /** Not each use is written: one a minute is, and one from another address. */
    boolean isUseWorthNoting(Instant now, String address) {
        return lastUsedTime == null
                || lastUsedTime.plus(NOTING).isBefore(now)
                || !address.equals(lastUsedAddress);
    }

    @Override
    public String toString() {
        return "ApiToken[" + owner + ", " + name + "]";
    }
}
