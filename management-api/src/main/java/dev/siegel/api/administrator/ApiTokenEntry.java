package dev.siegel.api.administrator;

import dev.siegel.pool.administrator.ApiToken;
import dev.siegel.pool.role.RoleName;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A token for scripts as administrators see it. */
@Serdeable.Serializable
@Schema(name = "ApiToken")
record ApiTokenEntry(
        @Schema(example = "0f8fad5b-d9cb-469f-a165-70867728950e") String id,
        @Schema(example = "nightly report") String name,
        @Schema(example = "anna") String owner,
        @Schema(example = "[\"CsHelpDesk\"]") List<String> roles,
        @Schema(example = "[\"Global\"]") List<String> userScopes,
        @Schema(example = "[\"Global\"]") List<String> configScopes,
        Instant createdTime,
        Instant expirationTime,
        @Schema(description = "To the minute; null if it was never used.")
                @Nullable Instant lastUsedTime,
        @Schema(example = "192.0.2.7") @Nullable String lastUsedAddress,
        @Schema(
                        example = "siegel_q0m1…",
                        description = "The secret, in the answer that makes the token only.")
                @Nullable String token) {
    static ApiTokenEntry of(ApiToken one) {
        return new ApiTokenEntry(
                one.id().toString(),
                one.name(),
                one.owner().toString(),
                one.roles().stream().map(RoleName::toString).toList(),
                one.scopes().users(),
                one.scopes().config(),
                one.createdTime(),
                one.expirationTime(),
                one.lastUsedTime(),
                one.lastUsedAddress(),
                null);
    }

    ApiTokenEntry withSecret(String secret) {
        return new ApiTokenEntry(
                id,
                name,
                owner,
                roles,
                userScopes,
                configScopes,
                createdTime,
                expirationTime,
                lastUsedTime,
                lastUsedAddress,
                secret.isEmpty() ? null : secret);
    }

    @Override
    public String toString() {
        return "ApiTokenEntry[" + owner + ", " + name + "]";
    }
}
