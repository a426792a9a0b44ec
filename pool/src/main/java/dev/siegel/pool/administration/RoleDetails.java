package dev.siegel.pool.administration;

import dev.siegel.pool.role.AdminRole;
import java.util.Map;
import java.util.TreeMap;

/** A role as the audit tells of it. */
final class RoleDetails {
    private RoleDetails() {}

    static Map<String, String> of(AdminRole role) {
        return Map.of(
                "template", role.template().displayName(),
                "cmdlets", String.join(",", role.cmdlets()),
                "scriptModules", String.join(",", role.scriptModules()),
                "userScopes", String.join(";", role.scopes().users()),
                "configScopes", String.join(";", role.scopes().config()));
    }

    /** What it was and what it is, where the two differ. */
    static Map<String, String> ofChange(AdminRole before, AdminRole after) {
        Map<String, String> was = of(before);
        Map<String, String> changed = new TreeMap<>();
        of(after)
                .forEach((name, value) -> {
                    String old = was.getOrDefault(name, "");
                    if (!old.equals(value)) {
                        changed.put(name, value);
                        changed.put(name + ".before", old);
                    }
                });
        return changed;
    }
}
