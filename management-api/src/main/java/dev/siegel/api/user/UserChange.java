package dev.siegel.api.user;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be changed of a user; for the API's description, {@link UserEdit} reads bodies. */
@Schema(name = "UserChange")
record UserChange(
        @Schema(example = "true", description = "False keeps all data and ends live sign-ins.")
                @Nullable Boolean enabled,
        @Schema(
                        example = "sip:ken.myer@example.com",
                        description = "A new address revokes the certificates that name the old.")
                @Nullable String sipAddress,
        @Schema(example = "tel:+14255550100;ext=50100") @Nullable String lineUri,
        @Schema(example = "tel:+14255550101") @Nullable String privateLine,
        @Schema(example = "sip:gateway@example.com") @Nullable String lineServerUri,
        @Schema(example = "false") @Nullable Boolean enterpriseVoiceEnabled,
        @Schema(example = "false") @Nullable Boolean audioVideoDisabled,
        @Schema(example = "false") @Nullable Boolean remoteCallControlTelephonyEnabled,
        @Schema(example = "false") @Nullable Boolean hostedVoiceMail,
        @Schema(
                        type = "string",
                        example = "Uninitialized",
                        allowableValues = {
                            "Uninitialized",
                            "UseLyncArchivingPolicy",
                            "NoArchiving",
                            "ArchivingToExchange"
                        })
                @Nullable String exchangeArchivingPolicy) {}
