package dev.siegel.pool.role;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who calls a use case.
 *
 * @param name an administrator's name, or {@code local} for the local token
 * @param address where the call came from
 * @param grants the roles held
 * @param correlationId the id under which log, trace and audit find this call
 */
public record Caller(String name, String address, Set<Grant> grants, String correlationId) {
    public Caller {
        grants = Set.copyOf(grants);
    }

    /** Somebody who holds predefined roles. */
    public static Caller holding(
            String name, String address, Collection<Role> roles, String correlationId) {
        return new Caller(
                name,
                address,
                roles.stream().map(Grant::of).collect(Collectors.toUnmodifiableSet()),
                correlationId);
    }

    /** The pool itself, as at start. */
    public static Caller pool(String correlationId) {
        return holding("pool", "-", Set.of(Role.ADMINISTRATOR), correlationId);
    }

    /** The grants that allow something, whatever their scopes. */
    public List<Grant> allowing(Right right) {
        return grants.stream().filter(grant -> grant.rights().contains(right)).toList();
    }

    /** The users the grants that allow the right by this cmdlet reach. */
    public UserScope reach(Right right, String cmdlet) {
        return allowing(right, cmdlet).stream()
                .map(grant -> grant.scopes().users())
                .reduce(UserScope::or)
                .orElseGet(UserScope::nobody);
    }

    /** The grants that allow the right by this cmdlet, whatever their scopes. */
    public List<Grant> allowing(Right right, String cmdlet) {
        return grants.stream().filter(grant -> grant.allows(right, cmdlet)).toList();
    }

    /** Whether the caller holds no less than this: nobody hands out more than they have. */
    public boolean covers(Grant other) {
        return grants.stream().anyMatch(grant -> grant.covers(other));
    }

    /** The users some right reaches; empty for who may only look after their own access. */
    public Optional<UserScope> reach() {
        return grants.stream()
                .filter(grant -> grant.rights().stream().anyMatch(Right::isOverOthers))
                .map(grant -> grant.scopes().users())
                .reduce(UserScope::or);
    }

    /** The names of the caller's roles, for the audit. */
    public String roleNames() {
        return String.join(",", grants.stream().map(Grant::role).sorted().toList());
    }
}
