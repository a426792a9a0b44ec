package dev.siegel.api.audit;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.Cursors;
import dev.siegel.api.request.Paging;
import dev.siegel.pool.audit.AuditEvent;
import dev.siegel.pool.audit.AuditPosition;
import dev.siegel.pool.audit.AuditQuery;
import dev.siegel.pool.audit.ReadAudit;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit, read. */
@Controller("/api/v1/audit-events")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Audit")
final class AuditController {
    private final ReadAudit audit;
    private final Cursors cursors;

    AuditController(ReadAudit audit, Cursors cursors) {
        this.audit = audit;
        this.cursors = cursors;
    }

    /** A page of the audit. */
    @Serdeable.Serializable
    @Schema(name = "AuditEvents")
    record AuditPage(
            List<AuditEventEntry> items,
            @Schema(description = "Leads to the next page; null on the last.")
                    @Nullable String nextCursor) {}

    /** Lists who did what to whom, oldest first or newest first. */
    @Get
    @Cmdlet("Get-CsAuditEvent")
    @ProblemResponses
    @Operation(operationId = "listAuditEvents", summary = "List the audit")
    @ApiResponse(responseCode = "200", description = "A page of the audit.")
    HttpResponse<AuditPage> list(
            HttpRequest<?> request,
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
                    @Nullable String to,
            @QueryValue
                    @Parameter(
                            description = "time, or -time for the newest first.",
                            schema = @Schema(implementation = String.class, defaultValue = "time"))
                    @Nullable String sort,
            @QueryValue
                    @Parameter(
                            description = "How many at most, 1 to 1000.",
                            schema = @Schema(implementation = Integer.class, defaultValue = "100"))
                    @Nullable String limit,
            @QueryValue
                    @Parameter(
                            description = "From nextCursor of the page before.",
                            schema = @Schema(implementation = String.class))
                    @Nullable String cursor) {
        int most = Paging.limit(limit);
        AuditQuery query =
                new QueryReader(actor, target, operation).read(outcome, userId, from, to, sort);
        String listing = "audit-events " + query;
        String after = cursors.open(listing, cursor);
        List<AuditEvent> oneMore =
                audit.page(
                        CallContext.caller(request),
                        query,
                        after.isEmpty() ? null : AuditPosition.parse(after),
                        most + 1);
        List<AuditEvent> shown = Paging.first(oneMore, most);
        String next =
                oneMore.size() > most
                        ? cursors.seal(listing, AuditPosition.of(shown.getLast()).toString())
                        : null;
        return Paging.page(
                request,
                new AuditPage(shown.stream().map(AuditEventEntry::of).toList(), next),
                next);
    }

    /** Walks the chain: finds rows changed, removed or cut off at the end. */
    @Get("/verification")
    @Cmdlet("Test-CsAuditChain")
    @ProblemResponses
    @Operation(operationId = "verifyAudit", summary = "Verify the audit's chain")
    @ApiResponse(responseCode = "200", description = "What was found.")
    AuditVerification verify(HttpRequest<?> request) {
        return AuditVerification.of(audit.verify(CallContext.caller(request)));
    }
}
