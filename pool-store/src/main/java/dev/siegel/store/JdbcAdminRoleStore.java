package dev.siegel.store;

import dev.siegel.pool.role.AdminRole;
import dev.siegel.pool.role.AdminRoleStore;
import dev.siegel.pool.role.CmdletRights;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.role.RoleName;
import dev.siegel.pool.role.RoleScopes;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Custom roles in {@code admin_role}. */
final class JdbcAdminRoleStore implements AdminRoleStore {
    private static final String SELECT =
            "select name, template, cmdlets, script_modules, user_scopes, config_scopes from admin_role";

    private final Statements statements;

    JdbcAdminRoleStore(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<AdminRole> all() {
        return statements.list(SELECT + " order by name_key", JdbcAdminRoleStore::read);
    }

    @Override
    public List<AdminRole> find(Collection<RoleName> names) {
        return names.isEmpty()
                ? List.of()
                : statements.list(
                        SELECT
                                + " where name_key in ("
                                + Statements.marks(names)
                                + ") order by name_key",
                        JdbcAdminRoleStore::read,
                        names.stream().map(RoleName::key).toArray());
    }

    @Override
    public Optional<AdminRole> lock(RoleName name) {
        return statements.one(
                SELECT + " where name_key = ? for update", JdbcAdminRoleStore::read, name.key());
    }

    @Override
    public boolean insert(AdminRole role) {
        return statements.update(
                        "insert into admin_role (name_key, name, template, cmdlets, script_modules, user_scopes,"
                                + " config_scopes) values (?,?,?,?,?,?,?) on conflict do nothing",
                        role.name().key(),
                        role.name().toString(),
                        role.template().displayName(),
                        Lines.of(role.cmdlets()),
                        Lines.of(role.scriptModules()),
                        Lines.of(role.scopes().users()),
                        Lines.of(role.scopes().config()))
                == 1;
    }

    @Override
    public void update(AdminRole role) {
        statements.update(
                "update admin_role set cmdlets = ?, script_modules = ?, user_scopes = ?, config_scopes = ?"
                        + " where name_key = ?",
                Lines.of(role.cmdlets()),
                Lines.of(role.scriptModules()),
                Lines.of(role.scopes().users()),
                Lines.of(role.scopes().config()),
                role.name().key());
    }

    @Override
    public void delete(RoleName name) {
        statements.update("delete from admin_role where name_key = ?", name.key());
    }

    /** Cmdlets a later release took away from the template are no longer the role's either. */
    private static AdminRole read(Row row) throws SQLException {
        Role template = Role.named(RoleName.of(row.text("template"))).orElseThrow();
        var cmdlets = new TreeSet<>(Lines.read(row.text("cmdlets")));
        cmdlets.retainAll(CmdletRights.allowedBy(Right.of(template)));
        return new AdminRole(
                RoleName.of(row.text("name")),
                template,
                cmdlets,
                Lines.read(row.text("script_modules")),
                new RoleScopes(
                        Lines.read(row.text("user_scopes")),
                        Lines.read(row.text("config_scopes"))));
    }
}
