package dev.siegel.api.settings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of a simple URL configuration, for the API's description. */
@Schema(
        name = "SimpleUrlConfiguration",
        description = "The simple URLs of one scope. Null stands for the default.")
record SimpleUrlDocument(
        @Schema(description = "The scope: Global or site:NAME.", example = "Global")
                String identity,
        @Nullable List<SimpleUrlItem> simpleUrl,
        @Schema(description = "Kept, without effect.") @Nullable Boolean useBackendDatabase,
        @Schema(description = "The same as the ETag; given by the server.", example = "7")
                @Nullable Long version,
        @Schema(description = "What a change means although nobody may have meant it.")
                @Nullable List<String> warnings) {

    /** The addresses of one kind of page for one SIP domain. */
    @Schema(
            name = "SimpleUrl",
            requiredProperties = {"component", "domain", "simpleUrlEntry"})
    record SimpleUrlItem(
            @Schema(
                            type = "string",
                            allowableValues = {"Meet", "Dialin", "Cscp"},
                            example = "Meet")
                    String component,
            @Schema(description = "A SIP domain, or * for all.", example = "example.com")
                    String domain,
            @Schema(
                            description = "The entry people are given; the first if not given.",
                            example = "https://meet.example.com")
                    @Nullable String activeUrl,
            @Schema(example = "[\"https://meet.example.com\"]") List<String> simpleUrlEntry) {}
}
