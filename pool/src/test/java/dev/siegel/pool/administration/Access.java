package dev.siegel.pool.administration;

import dev.siegel.pool.administrator.Administrator;
import dev.siegel.pool.administrator.AdministratorName;
import dev.siegel.pool.role.AdminRole;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.CmdletRights;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.role.RoleName;
import dev.siegel.pool.role.RoleScopes;
import dev.siegel.pool.role.Roles;
import dev.siegel.pool.testing.InMemoryAdminRoleStore;
import dev.siegel.pool.testing.InMemoryAdministratorStore;
import dev.siegel.pool.testing.TestingPool;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Roles and administrators of a pool in memory. */
final class Access {
    static final AdministratorName ROOT = AdministratorName.of("root");
    static final AdministratorName ANNA = AdministratorName.of("anna");

    final TestingPool pool = new TestingPool();
    final InMemoryAdminRoleStore customRoles = new InMemoryAdminRoleStore();
    final InMemoryAdministratorStore administrators = new InMemoryAdministratorStore();
    final Roles roles = new Roles(customRoles);
    final Caller root = Caller.holding("root", "192.0.2.1", Set.of(Role.ADMINISTRATOR), "c-1");
    final Caller helen = Caller.holding("helen", "192.0.2.2", Set.of(Role.HELP_DESK), "c-2");

    Access() {
        administrators.insert(Administrator.of(ROOT, Set.of(Role.ADMINISTRATOR), "-"));
        administrators.insert(Administrator.of(ANNA, Set.of(Role.VIEW_ONLY), "-"));
    }

    /** Somebody who may do everything but with some cmdlets only. */
    Caller narrowed(String... cmdlets) {
        var role =
                new AdminRole(
                        RoleName.of("Narrow"),
                        Role.ADMINISTRATOR,
                        new TreeSet<>(List.of(cmdlets)),
                        List.of(),
                        RoleScopes.everywhere());
        return new Caller("nina", "192.0.2.3", Set.of(role.grant()), "c-3");
    }

    AdminRole custom(String name, Role template) {
        var role =
                new AdminRole(
                        RoleName.of(name),
                        template,
                        CmdletRights.allowedBy(Right.of(template)),
                        List.of(),
                        RoleScopes.everywhere());
        customRoles.insert(role);
        return role;
    }

    Administrator administrator(AdministratorName name) {
        return administrators.find(name).orElseThrow();
    }
}
