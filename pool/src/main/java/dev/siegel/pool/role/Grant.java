package dev.siegel.pool.role;

import java.util.Optional;
import java.util.Set;

/**
 * A role as somebody holds it: what it allows and how far it reaches.
 *
 * @param role the role's name, for messages and the audit
 * @param cmdlets the only cmdlets its rights may be used with; empty when there is no such
 *     narrowing
 */
public record Grant(String role, Set<Right> rights, Scopes scopes, Optional<Set<String>> cmdlets) {
    public Grant {
        rights = Set.copyOf(rights);
        cmdlets = cmdlets.map(Set::copyOf);
    }

    /** A role that is not narrowed to some cmdlets. */
    public Grant(String role, Set<Right> rights, Scopes scopes) {
        this(role, rights, scopes, Optional.empty());
    }

    /** A predefined role, which reaches everywhere. */
    public static Grant of(Role role) {
        return new Grant(role.displayName(), Right.of(role), Scopes.everywhere());
    }

    /** Whether it allows a use of the right by this cmdlet. */
    public boolean allows(Right right, String cmdlet) {
        return rights.contains(right)
                && cmdlets.map(only -> only.stream().anyMatch(cmdlet::equalsIgnoreCase))
                        .orElse(true);
    }

    /** Whether nothing that {@code other} allows is missing here. */
    public boolean covers(Grant other) {
        return rights.containsAll(other.rights)
                && (scopes.isEverywhere() || scopes.equals(other.scopes))
                && cmdlets.map(mine -> mine.containsAll(other.usable())).orElse(true);
    }

    private Set<String> usable() {
        return cmdlets.orElseGet(() -> CmdletRights.allowedBy(rights));
    }
}
