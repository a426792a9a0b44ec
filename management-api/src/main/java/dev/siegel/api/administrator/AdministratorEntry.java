package dev.siegel.api.administrator;

import dev.siegel.pool.administrator.Administrator;
import dev.siegel.pool.administrator.FindAdministrators.Listed;
import dev.siegel.pool.role.RoleName;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An administrator as others see them. */
@Serdeable.Serializable
@Schema(name = "Administrator")
record AdministratorEntry(
        @Schema(example = "anna") String name,
        @Schema(example = "[\"CsHelpDesk\"]") List<String> roles,
        @Schema(description = "False lets nobody in with this name.") boolean enabled,
        @Schema(description = "Until it is changed, nothing else is allowed.")
                boolean passwordMustChange,
        @Schema(description = "When the password stops working.")
                @Nullable Instant passwordExpirationTime,
        @Schema(
                        example = "0",
                        description =
                                "Failed sign-ins this front end remembers; null if not asked.")
                @Nullable Integer failedAttempts,
        @Schema(description = "Until then no sign-in is taken at this front end.")
                @Nullable Instant lockedUntil) {
    static AdministratorEntry of(Listed listed) {
        AdministratorEntry one = of(listed.administrator());
        return new AdministratorEntry(
                one.name(),
                one.roles(),
                one.enabled(),
                one.passwordMustChange(),
                one.passwordExpirationTime(),
                listed.attempts().failedAttempts(),
                listed.attempts().lockedUntil());
    }

    static AdministratorEntry of(Administrator one) {
        return new AdministratorEntry(
                one.name().toString(),
                one.roles().stream().map(RoleName::toString).toList(),
                one.enabled(),
                one.passwordMustChange(),
                one.passwordExpirationTime(),
                null,
                null);
    }
}
