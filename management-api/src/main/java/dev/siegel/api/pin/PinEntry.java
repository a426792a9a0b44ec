package dev.siegel.api.pin;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.siegel.pool.pin.PinInfo;
import dev.siegel.pool.pin.PinState.LockReason;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state of a user's PIN. */
@Serdeable.Serializable
@Schema(name = "PinInfo")
record PinEntry(
        @Schema(example = "sip:Ken.Myer@example.com") String identity,
        @JsonProperty("isPinSet") @Schema(name = "isPinSet", example = "true") boolean pinSet,
        @JsonProperty("isLockedOut") @Schema(name = "isLockedOut", example = "false")
                boolean lockedOut,
        @Schema(example = "2026-11-24T09:00:00Z") @Nullable Instant lastPinChangeTime,
        @Schema(example = "2027-02-22T09:00:00Z", description = "Null when it does not expire.")
                @Nullable Instant pinExpirationTime,
        @Schema(
                        type = "string",
                        example = "None",
                        allowableValues = {"None", "Admin", "TooManyAttempts"})
                String lockReason,
        @Schema(example = "0", description = "Failures towards the next temporary lock.")
                int localFailures,
        @Schema(example = "3", description = "Failures since the last unlock.") int globalFailures,
        @Schema(description = "When a temporary lock ends by itself.")
                @Nullable Instant lockedUntil,
        @Schema(example = "Global", description = "The policy that holds.") String policyName) {
    static PinEntry of(PinInfo info) {
        return new PinEntry(
                info.user().sipAddress().toString(),
                info.isPinSet(),
                info.isLockedOut(),
                info.lastChangeTime(),
                info.expirationTime(),
                name(info.lockReason()),
                info.localFailures(),
                info.globalFailures(),
                info.lockedUntil(),
                info.policy().toString());
    }

    private static String name(LockReason reason) {
        return switch (reason) {
            case NONE -> "None";
            case ADMINISTRATOR -> "Admin";
            case TOO_MANY_ATTEMPTS -> "TooManyAttempts";
        };
    }
}
