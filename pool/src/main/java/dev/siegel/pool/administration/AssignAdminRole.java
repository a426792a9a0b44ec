package dev.siegel.pool.administration;

import dev.siegel.pool.administrator.Administrator;
import dev.siegel.pool.administrator.AdministratorName;
import dev.siegel.pool.administrator.AdministratorStore;
import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.AdminRole;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.RoleName;
import dev.siegel.pool.role.Roles;
import dev.siegel.pool.work.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Gives an administrator a role, or takes it away. */
public final class AssignAdminRole {
    private static final String NAME = "Set-CsAdministrator";

    private final Roles roles;
    private final AdministratorStore administrators;
    private final Auditor auditor;
    private final UnitOfWork work;

    public AssignAdminRole(
            Roles roles, AdministratorStore administrators, Auditor auditor, UnitOfWork work) {
        this.roles = roles;
        this.administrators = administrators;
        this.auditor = auditor;
        this.work = work;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** The administrator as it is now, or would be. */
        record Done(Administrator administrator) implements Outcome {}

        record NoSuchRole() implements Outcome {}

        record NoSuchAdministrator() implements Outcome {}

        /** Nobody else would be left who may do everything. */
        record LastAdministrator() implements Outcome {}
    }

    public Outcome give(Caller caller, AdministratorName to, RoleName role, boolean dryRun) {
        Operation operation = new Operation(NAME, to.toString(), null);
        auditor.require(caller, Right.MANAGE_ADMINISTRATORS, operation);
        Optional<AdminRole> known = roles.find(role);
        if (known.isEmpty()) {
            return new Outcome.NoSuchRole();
        }
        auditor.requireCovered(caller, known.get().grant(), operation);
        return change(caller, to, known.get().name(), true, dryRun);
    }

    public Outcome take(Caller caller, AdministratorName from, RoleName role, boolean dryRun) {
        Operation operation = new Operation(NAME, from.toString(), null);
        auditor.require(caller, Right.MANAGE_ADMINISTRATORS, operation);
        return roles.find(role).isEmpty()
                ? new Outcome.NoSuchRole()
                : change(caller, from, role, false, dryRun);
    }

    private Outcome change(
            Caller caller, AdministratorName who, RoleName role, boolean give, boolean dryRun) {
        Operation operation = new Operation(NAME, who.toString(), null);
        Map<String, String> details = Map.of(give ? "roleAdded" : "roleRemoved", role.toString());
        return work.inTransaction(() -> {
            List<Administrator> all = administrators.lockAll();
            Optional<Administrator> before =
                    all.stream().filter(one -> one.name().equals(who)).findFirst();
            if (before.isEmpty()) {
                return new Outcome.NoSuchAdministrator();
            }
            Administrator after = before.get().withRoles(with(before.get(), role, give));
            if (LastAdministrator.isLost(all, after)) {
                return new Outcome.LastAdministrator();
            }
            if (dryRun) {
                auditor.dryRun(caller, operation, details);
            } else {
                administrators.update(after);
                auditor.done(caller, operation, details);
            }
            return new Outcome.Done(after);
        });
    }

    private static SortedSet<RoleName> with(Administrator who, RoleName role, boolean give) {
        var names = new TreeSet<>(who.roles());
        names.remove(role);
        if (give) {
            names.add(role);
        }
        return names;
    }
}
