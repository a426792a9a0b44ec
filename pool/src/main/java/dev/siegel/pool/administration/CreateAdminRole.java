package dev.siegel.pool.administration;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.AdminRole;
import dev.siegel.pool.role.AdminRoleStore;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.CmdletRights;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.role.RoleName;
import dev.siegel.pool.role.RoleScopes;
import dev.siegel.pool.work.UnitOfWork;
import java.util.List;
import java.util.Optional;

/** Makes a custom role of a predefined one, as it is or narrowed. */
public final class CreateAdminRole {
    private static final String NAME = "New-CsAdminRole";

    private final AdminRoleStore store;
    private final Auditor auditor;
    private final UnitOfWork work;

    public CreateAdminRole(AdminRoleStore store, Auditor auditor, UnitOfWork work) {
        this.store = store;
        this.auditor = auditor;
        this.work = work;
    }

    /**
     * @param change what is other than in the template
     */
    public RoleOutcome create(
            Caller caller, RoleName name, RoleName template, RoleChange change, boolean dryRun) {
        Operation operation = new Operation(NAME, name.toString(), null);
        auditor.require(caller, Right.MANAGE_ADMINISTRATORS, operation);
        Optional<Role> predefined = Role.named(template);
        if (predefined.isEmpty()) {
            return new RoleOutcome.NoSuchTemplate();
        }
        if (isTaken(name)) {
            return new RoleOutcome.NameTaken();
        }
        var checked = new RoleDraft(asTemplate(name, predefined.get()), change).check();
        if (!(checked instanceof RoleOutcome.Done(var role))) {
            return checked;
        }
        auditor.requireCovered(caller, role.grant(), operation);
        if (dryRun) {
            auditor.dryRun(caller, operation, RoleDetails.of(role));
            return checked;
        }
        return work.inTransaction(() -> {
            if (!store.insert(role)) {
                return new RoleOutcome.NameTaken();
            }
            auditor.done(caller, operation, RoleDetails.of(role));
            return checked;
        });
    }

    private boolean isTaken(RoleName name) {
        return Role.named(name).isPresent() || !store.find(List.of(name)).isEmpty();
    }

    private static AdminRole asTemplate(RoleName name, Role template) {
        return new AdminRole(
                name,
                template,
                CmdletRights.allowedBy(Right.of(template)),
                List.of(),
                RoleScopes.everywhere());
    }
}
