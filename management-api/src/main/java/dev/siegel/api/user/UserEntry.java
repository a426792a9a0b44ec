package dev.siegel.api.user;

import dev.siegel.pool.inventory.ListedUser;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserOptions;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user of the pool. */
@Serdeable.Serializable
@Schema(name = "User")
record UserEntry(
        @Schema(example = "9d3c1c0e-4a5b-4a6e-9a69-0f6c1d1f7a20") String id,
        @Schema(example = "sip:Ken.Myer@example.com", description = "As it was enabled.")
                String sipAddress,
        @Schema(example = "kenmyer@example.com") String userPrincipalName,
        @Schema(example = "kenmyer") String samAccountName,
        @Schema(example = "EXAMPLE\\kenmyer") String logonName,
        @Schema(example = "Ken Myer") String displayName,
        @Schema(example = "CN=kenmyer,OU=Accounts,DC=example,DC=com") String distinguishedName,
        @Schema(example = "true") boolean enabled,
        @Schema(example = "pool01.example.com") @Nullable String registrarPool,
        @Schema(example = "tel:+14255550100") @Nullable String lineUri,
        @Schema(example = "tel:+14255550101") @Nullable String privateLine,
        @Schema(example = "sip:gateway@example.com") @Nullable String lineServerUri,
        @Schema(example = "false") boolean enterpriseVoiceEnabled,
        @Schema(example = "false") boolean audioVideoDisabled,
        @Schema(example = "false") boolean remoteCallControlTelephonyEnabled,
        @Schema(example = "false") boolean hostedVoiceMail,
        @Schema(example = "Uninitialized") String exchangeArchivingPolicy,
        @Schema(example = "2026-11-24T09:00:00Z") Instant enabledTime,
        @Schema(example = "1", description = "Counts changes; also the ETag.") long version,
        @Schema(
                        example = "2",
                        description = "How many devices hold a certificate; told in listings.")
                @Nullable Integer devices,
        @Schema(
                        example = "2027-05-23T08:45:00Z",
                        description = "When the first of these expires; told in listings.")
                @Nullable Instant nextExpirationTime) {
    static UserEntry of(User user) {
        return of(user, null, null);
    }

    static UserEntry of(ListedUser listed) {
        return of(listed.user(), listed.devices(), listed.nextExpirationTime());
    }

    private static UserEntry of(
            User user, @Nullable Integer devices, @Nullable Instant nextExpirationTime) {
        UserOptions options = user.options();
        return new UserEntry(
                user.id().toString(),
                user.sipAddress().toString(),
                user.userPrincipalName(),
                user.logonName().name(),
                user.logonName().toString(),
                user.displayName(),
                user.distinguishedName(),
                user.enabled(),
                user.registrarPool(),
                user.lineUri(),
                options.privateLine(),
                options.lineServerUri(),
                options.enterpriseVoiceEnabled(),
                options.audioVideoDisabled(),
                options.remoteCallControlTelephonyEnabled(),
                options.hostedVoiceMail(),
                options.exchangeArchivingPolicy().displayName(),
                user.enabledTime(),
                user.version(),
                devices,
                nextExpirationTime);
    }
}
