package dev.siegel.api.certificate;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.listing.ListParameters;
import dev.siegel.api.listing.Listing;
import dev.siegel.api.listing.Listings;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.inventory.CertificateListing;
import dev.siegel.pool.inventory.CertificateQuery;
import dev.siegel.pool.inventory.FindClientCertificates;
import dev.siegel.pool.inventory.FoundCertificate;
import dev.siegel.pool.listing.Slice;
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

/** Client certificates of all users, read. */
@Controller("/api/v1/certificates")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Client certificates")
final class AllCertificatesController {
    private static final Slice COUNTED = new Slice(CertificateListing.SORTS.usual(), List.of(), 1);

    private final FindClientCertificates certificates;
    private final Listings listings;

    AllCertificatesController(FindClientCertificates certificates, Listings listings) {
        this.certificates = certificates;
        this.listings = listings;
    }

    /** A page of certificates of all users. */
    @Serdeable.Serializable
    @Schema(name = "FoundCertificates")
    record FoundCertificates(
            List<CertificateEntry> items,
            @Schema(description = "Leads to the next page; null on the last.")
                    @Nullable String nextCursor,
            @Schema(description = "How many there are; null if not asked for.")
                    @Nullable Long count) {}

    /** Lists certificates of all users, those that expire first in front. */
    @Get(produces = {MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Cmdlet("Get-CsClientCertificate")
    @ProblemResponses
    @Operation(
            operationId = "findClientCertificates",
            summary = "Find certificates of all users",
            description =
                    "Sorted by expirationTime, publicationTime or identity. Accept text/csv or"
                            + " application/x-ndjson to get all of them as a stream.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of certificates; all of them as CSV or NDJSON.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FoundCertificates.class)))
    HttpResponse<?> list(
            HttpRequest<?> request,
            @RequestBean CertificateParameters chosen,
            @RequestBean ListParameters page) {
        Caller caller = CallContext.caller(request);
        List<Filter> filters = chosen.filters(page.filter());
        var listing =
                new Listing<FoundCertificate, CertificateEntry>(
                        "certificates",
                        CertificateListing.SORTS,
                        CertificateListing::values,
                        CertificateEntry.class,
                        one -> CertificateEntry.of(one.listed(), one.holder().registrarPool()),
                        slice -> certificates.list(caller, query(filters, slice)),
                        () -> certificates.count(caller, query(filters, COUNTED)));
        return listings.answer(request, page, listing);
    }

    private static CertificateQuery query(List<Filter> filters, Slice slice) {
        return new CertificateQuery(filters, List.of(), slice);
    }
}
