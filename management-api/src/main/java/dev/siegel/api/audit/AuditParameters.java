package dev.siegel.api.audit;

import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.request.Inputs;
import dev.siegel.pool.audit.AuditEvent.Outcome;
import dev.siegel.pool.audit.AuditListing;
import dev.siegel.pool.audit.AuditQuery;
import dev.siegel.pool.filter.Filter;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which rows of the audit a request asks for. */
@Introspected
record AuditParameters(
        @QueryValue
                @Parameter(
                        description = "Who did it, as written there.",
                        example = "anna",
                        schema = @Schema(implementation = String.class))
                @Nullable String actor,
        @QueryValue
                @Parameter(
                        description = "What it was done to, as written there.",
                        example = "sip:ken.myer@example.com",
                        schema = @Schema(implementation = String.class))
                @Nullable String target,
        @QueryValue
                @Parameter(
                        description = "The cmdlet.",
                        example = "Revoke-CsClientCertificate",
                        schema = @Schema(implementation = String.class))
                @Nullable String operation,
        @QueryValue
                @Parameter(
                        description = "Done, Refused or Failed.",
                        example = "Refused",
                        schema = @Schema(implementation = String.class))
                @Nullable String outcome,
        @QueryValue
                @Parameter(
                        description = "The user it was about.",
                        example = "0f8fad5b-d9cb-469f-a165-70867728950e",
                        schema = @Schema(implementation = String.class))
                @Nullable String userId,
        @QueryValue
                @Parameter(
                        description = "Rows of this moment and later.",
                        example = "2026-11-24T00:00:00Z",
                        schema = @Schema(implementation = String.class))
                @Nullable String from,
        @QueryValue
                @Parameter(
                        description = "Rows before this moment.",
                        example = "2026-11-25T00:00:00Z",
                        schema = @Schema(implementation = String.class))
                @Nullable String to) {
    AuditQuery query(@Nullable String filter) {
        Instant begin = time("from", from);
        Instant end = time("to", to);
        if (begin != null && end != null && end.isBefore(begin)) {
            throw ProblemException.badField("to", "lies before from");
        }
        List<Filter> filters =
                filter == null
                        ? List.of()
                        : List.of(Inputs.parsed("filter", filter, AuditListing.SCHEMA::parse));
        return new AuditQuery(
                actor,
                target,
                operation,
                outcome == null ? null : read(outcome),
                userId == null ? null : Inputs.parsed("userId", userId, UUID::fromString),
                begin,
                end,
                filters);
    }

    private static Outcome read(String text) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.name().equalsIgnoreCase(text)) {
                return outcome;
            }
        }
        throw ProblemException.badField("outcome", "is neither Done, Refused nor Failed");
    }

    private static @Nullable Instant time(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            throw ProblemException.badField(field, "is no moment such as 2026-11-24T00:00:00Z");
        }
    }
}
