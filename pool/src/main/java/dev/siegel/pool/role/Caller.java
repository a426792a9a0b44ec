package dev.siegel.pool.role;

import java.util.Set;

/**
 * Who calls a use case.
 *
 * @param name an administrator's name, or {@code local} for the local token
 * @param address where the call came from
 * @param correlationId the id under which log, trace and audit find this call
 */
public record Caller(String name, String address, Set<Role> roles, String correlationId) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    /** The pool itself, as at start. */
    public static Caller pool(String correlationId) {
        return new Caller("pool", "-", Set.of(Role.ADMINISTRATOR), correlationId);
    }

    /** The names of the caller's roles, for the audit. */
    public String roleNames() {
        return String.join(",", roles.stream().map(Role::displayName).sorted().toList());
    }
}
