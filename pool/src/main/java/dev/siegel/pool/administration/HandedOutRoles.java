package dev.siegel.pool.administration;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.AdminRole;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.RoleName;
import dev.siegel.pool.role.Roles;
import java.util.Collection;
import java.util.Optional;

/** Sees to it that nobody gives others more than they hold. */
final class HandedOutRoles {
    private final Roles roles;
    private final Auditor auditor;

    HandedOutRoles(Roles roles, Auditor auditor) {
        this.roles = roles;
        this.auditor = auditor;
    }

    /**
     * @return the first role that does not exist, if one does not
     */
    Optional<RoleName> check(Caller caller, Collection<RoleName> names, Operation operation) {
        for (RoleName name : names) {
            Optional<AdminRole> role = roles.find(name);
            if (role.isEmpty()) {
                return Optional.of(name);
            }
            auditor.requireCovered(caller, role.get().grant(), operation);
        }
        return Optional.empty();
    }
}
