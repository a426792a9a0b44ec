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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;

/** Which roles there are, what they allow, and who has them. */
public final class FindAdminRoles {
    private final Roles roles;
    private final AdministratorStore administrators;
    private final Auditor auditor;

    public FindAdminRoles(Roles roles, AdministratorStore administrators, Auditor auditor) {
        this.roles = roles;
        this.administrators = administrators;
        this.auditor = auditor;
    }

    /**
     * @param pattern a name in which an asterisk stands for any text, without regard to case
     */
    public List<AdminRole> matching(Caller caller, String pattern) {
        check(caller, "Get-CsAdminRole", pattern);
        return roles.all().stream().filter(role -> matches(role.name().key(), pattern)).toList();
    }

    /** Each part between asterisks is looked for once, so that no pattern takes long. */
    private static boolean matches(String name, String pattern) {
        List<String> parts = List.of(pattern.toLowerCase(Locale.ROOT).split("\\*", -1));
        if (parts.size() == 1) {
            return name.equals(parts.getFirst());
        }
        if (!name.startsWith(parts.getFirst())) {
            return false;
        }
        int from = parts.getFirst().length();
        for (String part : parts.subList(1, parts.size() - 1)) {
            int at = name.indexOf(part, from);
            if (at < 0) {
                return false;
            }
            from = at + part.length();
        }
        return name.length() - parts.getLast().length() >= from && name.endsWith(parts.getLast());
    }

    public Optional<AdminRole> named(Caller caller, RoleName name) {
        check(caller, "Get-CsAdminRole", name.toString());
        return roles.find(name);
    }

    /**
     * The roles an administrator has.
     *
     * @return empty when there is no such administrator
     */
    public Optional<SortedSet<RoleName>> heldBy(Caller caller, AdministratorName name) {
        check(caller, "Get-CsAdminRoleAssignment", name.toString());
        return administrators.find(name).map(Administrator::roles);
    }

    /** Who has a role, by name. */
    public List<AdministratorName> members(Caller caller, RoleName name) {
        check(caller, "Get-CsAdminRoleAssignment", name.toString());
        return administrators.all().stream()
                .filter(one -> one.roles().contains(name))
                .map(Administrator::name)
                .toList();
    }

    /** Roles are no users: however far a role reaches, it lets its holder see what roles are. */
    private void check(Caller caller, String cmdlet, String target) {
        var _ = auditor.within(caller, Right.READ, new Operation(cmdlet, target, null));
    }
}
