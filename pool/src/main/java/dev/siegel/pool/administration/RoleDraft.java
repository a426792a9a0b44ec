package dev.siegel.pool.administration;

import dev.siegel.pool.role.AdminRole;
import dev.siegel.pool.role.CmdletRights;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.role.RoleName;
import dev.siegel.pool.role.RoleScopes;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Checks what administrators ask a role to be, list by list, and says which one is wrong. */
final class RoleDraft {
    private final RoleName name;
    private final Role template;
    private final List<String> cmdlets;
    private final List<String> scriptModules;
    private final List<String> userScopes;
    private final List<String> configScopes;

    RoleDraft(AdminRole before, RoleChange change) {
        this.name = before.name();
        this.template = before.template();
        this.cmdlets = change.cmdlets().applyTo(List.copyOf(before.cmdlets()));
        this.scriptModules = change.scriptModules().applyTo(before.scriptModules());
        this.userScopes = change.userScopes().applyTo(before.scopes().users());
        this.configScopes = change.configScopes().applyTo(before.scopes().config());
    }

    RoleOutcome check() {
        var spelled = new TreeSet<String>();
        for (String cmdlet : cmdlets) {
            Optional<String> known = CmdletRights.spelled(cmdlet.strip());
            if (known.isEmpty()) {
                return new RoleOutcome.Refused("cmdlets", "there is no cmdlet '" + cmdlet + "'");
            }
            spelled.add(known.get());
        }
        return withScopes(spelled);
    }

    private RoleOutcome withScopes(SortedSet<String> spelled) {
        Optional<RoleOutcome> wrongUsers =
                wrong("userScopes", () -> new RoleScopes(userScopes, List.of(RoleScopes.GLOBAL)));
        if (wrongUsers.isPresent()) {
            return wrongUsers.get();
        }
        Optional<RoleOutcome> wrongConfig =
                wrong(
                        "configScopes",
                        () -> new RoleScopes(List.of(RoleScopes.GLOBAL), configScopes));
        if (wrongConfig.isPresent()) {
            return wrongConfig.get();
        }
        var scopes = new RoleScopes(userScopes, configScopes);
        Optional<RoleOutcome> wrongModules =
                wrong(
                        "scriptModules",
                        () ->
                                new AdminRole(
                                        name, template, new TreeSet<>(), scriptModules, scopes));
        return wrongModules.orElseGet(() -> whole(spelled, scopes));
    }

    private RoleOutcome whole(SortedSet<String> spelled, RoleScopes scopes) {
        try {
            return new RoleOutcome.Done(
                    new AdminRole(name, template, spelled, scriptModules, scopes));
        } catch (IllegalArgumentException refused) {
            return new RoleOutcome.Refused("cmdlets", String.valueOf(refused.getMessage()));
        }
    }

    private static Optional<RoleOutcome> wrong(String field, Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            return Optional.of(
                    new RoleOutcome.Refused(field, String.valueOf(refused.getMessage())));
        }
    }
}
