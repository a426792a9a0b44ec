package dev.siegel.api.settings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/** What applies at a pool, for the API's description. */
@Schema(name = "EffectiveSettings")
record EffectiveDocument(
        @Schema(example = "pool01.example.com") String pool,
        @Schema(example = "Site1") String site,
        @Schema(description = "The settings that apply.", example = "site:Site1") String source,
        @Schema(description = "By the names of properties.") Map<String, EffectiveValue> values) {
    /** A value and where it comes from. */
    @Schema(name = "EffectiveValue")
    record EffectiveValue(
            @Schema(
                            types = {"boolean", "integer", "string", "array", "null"},
                            description = "As in the settings.",
                            example = "24")
                    Object value,
            @Schema(description = "The scope whose settings apply.", example = "site:Site1")
                    String source,
            @Schema(description = "Whether it is the default, since nobody set it.")
                    boolean isDefault) {}
}
