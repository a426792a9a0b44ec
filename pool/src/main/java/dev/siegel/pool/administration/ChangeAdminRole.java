package dev.siegel.pool.administration;

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
import java.util.Optional;

/** Changes what a custom role allows and how far it reaches, from its holders' next call on. */
public final class ChangeAdminRole {
    private static final String NAME = "Set-CsAdminRole";

    private final AdminRoleStore store;
    private final Auditor auditor;
    private final UnitOfWork work;

    public ChangeAdminRole(AdminRoleStore store, Auditor auditor, UnitOfWork work) {
        this.store = store;
        this.auditor = auditor;
        this.work = work;
    }

    public RoleOutcome change(Caller caller, RoleName name, RoleChange change, boolean dryRun) {
        Operation operation = new Operation(NAME, name.toString(), null);
        auditor.require(caller, Right.MANAGE_ADMINISTRATORS, operation);
        if (Role.named(name).isPresent()) {
            return new RoleOutcome.BuiltIn();
        }
        Optional<AdminRole> known = store.find(List.of(name)).stream().findFirst();
        if (known.isEmpty()) {
            return new RoleOutcome.NoSuchRole();
        }
        RoleOutcome checked = new RoleDraft(known.get(), change).check();
        if (checked instanceof RoleOutcome.Done(var after)) {
            auditor.requireCovered(caller, after.grant(), operation);
            if (dryRun) {
                auditor.dryRun(caller, operation, RoleDetails.ofChange(known.get(), after));
            }
        }
        return dryRun || !(checked instanceof RoleOutcome.Done)
                ? checked
                : work.inTransaction(() -> commit(caller, name, change, operation));
    }

    /** Made once more of the locked row, so that two changes at once do not undo each other. */
    private RoleOutcome commit(
            Caller caller, RoleName name, RoleChange change, Operation operation) {
        Optional<AdminRole> locked = store.lock(name);
        if (locked.isEmpty()) {
            return new RoleOutcome.NoSuchRole();
        }
        RoleOutcome checked = new RoleDraft(locked.get(), change).check();
        if (checked instanceof RoleOutcome.Done(var after)) {
            store.update(after);
            auditor.done(caller, operation, RoleDetails.ofChange(locked.get(), after));
        }
        return checked;
    }
}
