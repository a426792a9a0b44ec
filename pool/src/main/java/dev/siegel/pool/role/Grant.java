package dev.siegel.pool.role;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A role as somebody holds it: what it allows and how far it reaches.
 *
 * @param role the role's name, for messages and the audit
 */
public record Grant(String role, Set<Right> rights, Scopes scopes) {
    public Grant {
        rights = Set.copyOf(rights);
    }

    /** A predefined role, which reaches everywhere. */
    public static Grant of(Role role) {
        Set<Right> rights =
                Arrays.stream(Right.values())
                        .filter(right -> right.roles().contains(role))
                        .collect(Collectors.toUnmodifiableSet());
        return new Grant(role.displayName(), rights, Scopes.everywhere());
    }
}
