package dev.siegel.api.pin;

import dev.siegel.pool.pin.EffectivePinPolicy;
import dev.siegel.pool.pin.PinPolicy;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The PIN policy that holds for a user. */
@Serdeable.Serializable
@Schema(name = "EffectivePinPolicy")
record EffectivePinPolicyEntry(
        @Schema(example = "tag:Strict", description = "The policy, by the scope it comes from.")
                String identity,
        @Schema(example = "5") int minPasswordLength,
        @Schema(example = "0") int pinHistoryCount,
        @Schema(example = "false") boolean allowCommonPatterns,
        @Schema(example = "0", description = "Days; 0 is for ever.") int pinLifetime,
        @Schema(example = "10", description = "Null follows the length of the PIN.")
                @Nullable Integer maximumLogonAttempts) {
    static EffectivePinPolicyEntry of(EffectivePinPolicy effective) {
        PinPolicy policy = effective.policy();
        return new EffectivePinPolicyEntry(
                effective.source().toString(),
                policy.minPasswordLength(),
                policy.historyCount(),
                policy.allowCommonPatterns(),
                policy.lifetimeDays(),
                policy.maximumLogonAttempts());
    }
}
