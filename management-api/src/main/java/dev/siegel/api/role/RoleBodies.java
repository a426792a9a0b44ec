package dev.siegel.api.role;

import dev.siegel.pool.administration.ListChange;
import dev.siegel.pool.administration.RoleChange;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent to make or change a role. */
final class RoleBodies {
    private RoleBodies() {}

    /** The role wanted; a list left out is the template's. */
    @Serdeable.Deserializable
    @Schema(
            name = "NewAdminRole",
            requiredProperties = {"identity", "template"})
    record NewRole(
            @Schema(example = "RedmondHelpDesk") @Nullable String identity,
            @Schema(example = "CsHelpDesk", description = "A predefined role.")
                    @Nullable String template,
            @Schema(description = "Some of the template's.") @Nullable List<String> cmdlets,
            @Nullable List<String> scriptModules,
            @Schema(example = "[\"site:Redmond\"]") @Nullable List<String> configScopes,
            @Schema(example = "[\"OU:ou=Redmond,dc=example,dc=com\"]")
                    @Nullable List<String> userScopes) {
        RoleChange change() {
            return new RoleChange(
                    list(cmdlets), list(scriptModules), list(userScopes), list(configScopes));
        }

        private static ListChange list(@Nullable List<String> given) {
            return given == null ? ListChange.none() : ListChange.to(given);
        }
    }

    /** Lists to change; one left out stays as it is. */
    @Serdeable.Deserializable
    @Schema(name = "AdminRoleChange")
    record ChangedRole(
            @Nullable Entries cmdlets,
            @Nullable Entries scriptModules,
            @Nullable Entries configScopes,
            @Nullable Entries userScopes) {
        RoleChange change() {
            return new RoleChange(
                    list(cmdlets), list(scriptModules), list(userScopes), list(configScopes));
        }

        private static ListChange list(@Nullable Entries given) {
            return given == null ? ListChange.none() : given.change();
        }
    }

    /** Entries to put in place of the list, to take from it and to add to it. */
    @Serdeable.Deserializable
    @Schema(name = "AdminRoleEntries")
    record Entries(
            @Schema(example = "[\"Get-CsUser\"]") @Nullable List<String> replace,
            @Nullable List<String> remove,
            @Nullable List<String> add) {
        ListChange change() {
            return new ListChange(
                    replace, remove == null ? List.of() : remove, add == null ? List.of() : add);
        }
    }
}
