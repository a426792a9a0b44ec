package dev.siegel.api.role;

import dev.siegel.pool.role.AdminRole;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A role as administrators see it. */
@Serdeable.Serializable
@Schema(name = "AdminRole")
record AdminRoleEntry(
        @Schema(example = "RedmondHelpDesk") String identity,
        @Schema(description = "Roles are no groups of a directory here: always null.")
                @Nullable String sid,
        @Schema(description = "Whether it is predefined; then nobody changes it.")
                boolean isStandardRole,
        @Schema(example = "[\"Get-CsUser\", \"Lock-CsClientPin\"]") List<String> cmdlets,
        @Schema(description = "Kept as given; they allow nothing.") List<String> scriptModules,
        @Schema(example = "[\"Global\"]") List<String> configScopes,
        @Schema(example = "[\"OU:ou=Redmond,dc=example,dc=com\"]") List<String> userScopes,
        @Schema(example = "CsHelpDesk") String templateName) {
    static AdminRoleEntry of(AdminRole role) {
        return new AdminRoleEntry(
                role.name().toString(),
                null,
                role.isStandardRole(),
                List.copyOf(role.cmdlets()),
                role.scriptModules(),
                role.scopes().config(),
                role.scopes().users(),
                role.template().displayName());
    }
}
