package dev.siegel.pool.administration;

import dev.siegel.pool.administrator.Administrator;
import dev.siegel.pool.administrator.AdministratorStore;
import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.AdminRole;
import dev.siegel.pool.role.AdminRoleStore;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.role.RoleName;
import dev.siegel.pool.work.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Removes a custom role and takes it from everybody who has it. */
public final class RemoveAdminRole {
    private static final String NAME = "Remove-CsAdminRole";

    private final AdminRoleStore store;
    private final AdministratorStore administrators;
    private final Auditor auditor;
    private final UnitOfWork work;

    public RemoveAdminRole(
            AdminRoleStore store,
            AdministratorStore administrators,
            Auditor auditor,
            UnitOfWork work) {
        this.store = store;
        this.administrators = administrators;
        this.auditor = auditor;
        this.work = work;
    }

    public RoleOutcome remove(Caller caller, RoleName name, boolean dryRun) {
        Operation operation = new Operation(NAME, name.toString(), null);
        auditor.require(caller, Right.MANAGE_ADMINISTRATORS, operation);
        if (Role.named(name).isPresent()) {
            return new RoleOutcome.BuiltIn();
        }
        if (dryRun) {
            Optional<AdminRole> known = store.find(List.of(name)).stream().findFirst();
            known.ifPresent(_ -> auditor.dryRun(caller, operation, Map.of()));
            return known.<RoleOutcome>map(RoleOutcome.Done::new)
                    .orElseGet(RoleOutcome.NoSuchRole::new);
        }
        return work.inTransaction(() -> commit(caller, name, operation));
    }

    private RoleOutcome commit(Caller caller, RoleName name, Operation operation) {
        Optional<AdminRole> locked = store.lock(name);
        if (locked.isEmpty()) {
            return new RoleOutcome.NoSuchRole();
        }
        List<Administrator> members =
                administrators.lockAll().stream()
                        .filter(one -> one.roles().contains(name))
                        .toList();
        for (Administrator member : members) {
            var others = new TreeSet<>(member.roles());
            others.remove(name);
            administrators.update(member.withRoles(others));
        }
        store.delete(name);
        List<String> names = members.stream().map(one -> one.name().toString()).toList();
        auditor.done(caller, operation, Map.of("members", String.join(",", names)));
        return new RoleOutcome.Done(locked.get());
    }
}
