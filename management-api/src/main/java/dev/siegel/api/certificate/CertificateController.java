package dev.siegel.api.certificate;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.Cursors;
import dev.siegel.api.request.Inputs;
import dev.siegel.api.request.Paging;
import dev.siegel.api.request.UserPath;
import dev.siegel.api.user.Users;
import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.inventory.CertificateListing;
import dev.siegel.pool.inventory.FoundCertificate;
import dev.siegel.pool.inventory.Holder;
import dev.siegel.pool.inventory.ListClientCertificates;
import dev.siegel.pool.inventory.ListClientCertificates.ListedCertificate;
import dev.siegel.pool.inventory.ListClientCertificates.Which;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.user.User;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
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

/** A user's client certificates, read. */
@Controller("/api/v1/users/{user}/certificates")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Client certificates")
final class CertificateController {
    private static final String GET = "Get-CsClientCertificate";

    private final ListClientCertificates certificates;
    private final Users users;
    private final Cursors cursors;

    CertificateController(ListClientCertificates certificates, Users users, Cursors cursors) {
        this.certificates = certificates;
        this.users = users;
        this.cursors = cursors;
    }

    /** A page of certificates. */
    @Serdeable.Serializable
    @Schema(name = "ClientCertificates")
    record CertificatePage(
            List<CertificateEntry> items,
            @Schema(description = "Leads to the next page; null on the last.")
                    @Nullable String nextCursor) {}

    /** Lists a user's certificates in the order they were recorded. */
    @Get
    @Cmdlet(GET)
    @ProblemResponses
    @Operation(operationId = "listClientCertificates", summary = "List a user's certificates")
    @ApiResponse(responseCode = "200", description = "A page of certificates, maybe empty.")
    @ApiResponse(responseCode = "404", description = "There is no such user.")
    HttpResponse<CertificatePage> list(
            HttpRequest<?> request,
            @PathVariable @UserPath String user,
            @RequestBean CertificateParameters chosen,
            @QueryValue
                    @Parameter(
                            description = "A condition on properties as Where-Object takes it.",
                            example = "ExpirationTime -lt '2026-12-01'",
                            schema = @Schema(implementation = String.class))
                    @Nullable String filter,
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
        List<Filter> filters = chosen.filters(filter);
        int most = Paging.limit(limit);
        Caller caller = CallContext.caller(request);
        User owner = users.ofPath(caller, user);
        String listing = "certificates " + owner.id() + " " + chosen + " " + filter;
        Which which = WireNames.parse("state", chosen.state(), StateFilter.CURRENT).which();
        List<ListedCertificate> rest =
                after(
                        cursors.open(listing, cursor),
                        certificates.of(caller, owner, which).stream()
                                .filter(one -> takes(filters, one, owner))
                                .toList());
        List<ListedCertificate> shown = Paging.first(rest, most);
        String next = rest.size() > most ? cursors.seal(listing, id(shown.getLast())) : null;
        var items =
                shown.stream().map(one -> CertificateEntry.of(one, owner.registrarPool())).toList();
        return Paging.page(request, new CertificatePage(items, next), next);
    }

    private static boolean takes(List<Filter> filters, ListedCertificate one, User owner) {
        var values = CertificateListing.values(new FoundCertificate(one, Holder.of(owner)));
        return filters.stream().allMatch(filter -> filter.matches(values));
    }

    private static String id(ListedCertificate one) {
        return one.certificate().id().value().toString();
    }

    /** Those after the one with this id; none when it has gone from the listing meanwhile. */
    private static List<ListedCertificate> after(String id, List<ListedCertificate> all) {
        return id.isEmpty()
                ? all
                : all.stream().dropWhile(one -> !id(one).equals(id)).skip(1).toList();
    }

    /** Gets the certificate a device may sign in with. */
    @Get("/{deviceId}")
    @Cmdlet(GET)
    @ProblemResponses
    @Operation(operationId = "getClientCertificate", summary = "Get a device's certificate")
    @ApiResponse(responseCode = "200", description = "The device's current certificate.")
    @ApiResponse(responseCode = "404", description = "There is no such user or no certificate.")
    CertificateEntry get(
            HttpRequest<?> request,
            @PathVariable
                    @Parameter(
                            description = "The user's id, SIP address or user principal name.",
                            example = "sip:User1@msxfaq.de")
                    String user,
            @PathVariable
                    @Parameter(
                            description = "The device's UUID, with or without braces.",
                            example = "375da200-f2d3-5fd2-847f-1b14c5a9b20c")
                    String deviceId) {
        DeviceId device = Inputs.parsed("deviceId", deviceId, DeviceId::of);
        Caller caller = CallContext.caller(request);
        User owner = users.ofPath(caller, user);
        return certificates.of(caller, owner, Which.CURRENT).stream()
                .filter(one -> one.certificate().deviceId().equals(device))
                .findFirst()
                .map(one -> CertificateEntry.of(one, owner.registrarPool()))
                .orElseThrow(() ->
                        ProblemException.notFound("client certificate of the user", deviceId));
    }
}
