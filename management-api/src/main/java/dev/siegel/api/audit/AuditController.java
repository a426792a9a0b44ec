package dev.siegel.api.audit;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.listing.ListParameters;
import dev.siegel.api.listing.Listing;
import dev.siegel.api.listing.Listings;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.pool.audit.AuditEvent;
import dev.siegel.pool.audit.AuditListing;
import dev.siegel.pool.audit.AuditQuery;
import dev.siegel.pool.audit.ReadAudit;
import dev.siegel.pool.role.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
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
    private final Listings listings;

    AuditController(ReadAudit audit, Listings listings) {
        this.audit = audit;
        this.listings = listings;
    }

    /** A page of the audit. */
    @Serdeable.Serializable
    @Schema(name = "AuditEvents")
    record AuditPage(
            List<AuditEventEntry> items,
            @Schema(description = "Leads to the next page; null on the last.")
                    @Nullable String nextCursor,
            @Schema(description = "How many there are; null if not asked for.")
                    @Nullable Long count) {}

    /** Lists who did what to whom, oldest first, or newest first with sort=-time. */
    @Get(produces = {MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Cmdlet("Get-CsAuditEvent")
    @ProblemResponses
    @Operation(operationId = "listAuditEvents", summary = "List or export the audit")
    @ApiResponse(
            responseCode = "200",
            description = "A page of the audit; all of it as CSV or NDJSON for CsAdministrator.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AuditPage.class)))
    HttpResponse<?> list(
            HttpRequest<?> request,
            @RequestBean AuditParameters chosen,
            @RequestBean ListParameters page) {
        Caller caller = CallContext.caller(request);
        AuditQuery query = chosen.query(page.filter());
        if (Listings.isExport(request)) {
            audit.beginExport(caller);
        }
        return listings.answer(request, page, listing(caller, query));
    }

    private Listing<AuditEvent, AuditEventEntry> listing(Caller caller, AuditQuery query) {
        return new Listing<>(
                "audit-events",
                AuditListing.SORTS,
                AuditListing::values,
                AuditEventEntry.class,
                AuditEventEntry::of,
                slice -> audit.list(caller, query, slice),
                () -> audit.count(caller, query));
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
