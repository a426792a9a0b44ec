package dev.siegel.api.listing;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The parameters every long listing takes. */
@Introspected
public record ListParameters(
        @QueryValue
                @Parameter(
                        description =
                                "A condition on properties as Where-Object takes it: -eq -ne -lt -le"
                                        + " -gt -ge -like -notlike -match -notmatch -and -or -not.",
                        example = "DisplayName -like 'Ken*'",
                        schema = @Schema(implementation = String.class))
                @Nullable String filter,
        @QueryValue
                @Parameter(
                        description = "Properties to sort by, - in front turns the order around.",
                        schema = @Schema(implementation = String.class))
                @Nullable String sort,
        @QueryValue
                @Parameter(
                        description =
                                "The members to answer with, in this order; all if not given.",
                        schema = @Schema(implementation = String.class))
                @Nullable String fields,
        @QueryValue
                @Parameter(
                        description = "Also tells how many there are.",
                        schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                @Nullable String count,
        @QueryValue
                @Parameter(
                        description =
                                "How many at most, 1 to 1000; all of them as CSV or NDJSON if not"
                                        + " given.",
                        schema = @Schema(implementation = Integer.class, defaultValue = "100"))
                @Nullable String limit,
        @QueryValue
                @Parameter(
                        description = "From nextCursor of the page before.",
                        schema = @Schema(implementation = String.class))
                @Nullable String cursor) {}
