package dev.siegel.api.pin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of a PIN policy, for the API's description. */
@Schema(name = "PinPolicy", description = "What PINs have to be like. Null stands for the default.")
record PinPolicyDocument(
        @Schema(
                        description = "The scope: Global, site:NAME, or tag:NAME to be granted.",
                        example = "tag:Strict")
                String identity,
        @Nullable String description,
        @Schema(description = "4 to 24 digits.", example = "5") @Nullable Long minPasswordLength,
        @Schema(description = "0 to 20; 0 lets PINs be used again freely.", example = "0")
                @Nullable Long pinHistoryCount,
        @Schema(description = "Whether PINs like 225577 may be chosen.", example = "false")
                @Nullable Boolean allowCommonPatterns,
        @Schema(
                        description = "0 to 999 days, 0 for ever; above 0 it needs a history.",
                        example = "0")
                @Nullable Long pinLifetime,
        @Schema(
                        description =
                                "1 to 999 failures before the lock of an hour; null follows the PIN's length.",
                        example = "10")
                @Nullable Long maximumLogonAttempts,
        @Schema(description = "The same as the ETag; given by the server.", example = "7")
                @Nullable Long version,
        @Schema(description = "What a change means although nobody may have meant it.")
                @Nullable List<String> warnings) {}
