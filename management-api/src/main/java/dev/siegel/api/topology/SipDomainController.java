package dev.siegel.api.topology;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemKind;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.api.request.DryRun;
import dev.siegel.api.request.Inputs;
import dev.siegel.pool.topology.AddSipDomain;
import dev.siegel.pool.topology.RemoveSipDomain;
import dev.siegel.pool.topology.SipDomain;
import dev.siegel.pool.topology.SipDomains;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
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

/** SIP domains of the pool. */
@Controller("/api/v1/sip-domains")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Topology")
final class SipDomainController {
    private static final String NEW = "New-CsSipDomain";
    private static final String REMOVE = "Remove-CsSipDomain";
    private static final String JSON = "application/json";

    private final SipDomains domains;
    private final AddSipDomain addDomain;
    private final RemoveSipDomain removeDomain;

    SipDomainController(SipDomains domains, AddSipDomain addDomain, RemoveSipDomain removeDomain) {
        this.domains = domains;
        this.addDomain = addDomain;
        this.removeDomain = removeDomain;
    }

    /** A SIP domain. */
    @Serdeable.Serializable
    @Schema(name = "SipDomain")
    record SipDomainEntry(
            @Schema(example = "example.com") String identity,
            @Schema(example = "example.com") String name,
            @Schema(example = "true", description = "The first the front end is started with.")
                    boolean isDefault,
            @Schema(example = "true", description = "The front end is started with it.")
                    boolean configured) {
        static SipDomainEntry of(SipDomain domain, boolean isDefault) {
            return new SipDomainEntry(domain.name(), domain.name(), isDefault, domain.configured());
        }
    }

    /** SIP domains; there is one page. */
    @Serdeable.Serializable
    @Schema(name = "SipDomains")
    record SipDomainPage(List<SipDomainEntry> items, @Nullable String nextCursor) {}

    /** Lists SIP domains, the default first. */
    @Get
    @Cmdlet("Get-CsSipDomain")
    @ProblemResponses
    @Operation(operationId = "listSipDomains", summary = "List SIP domains")
    @ApiResponse(responseCode = "200", description = "The domains.")
    SipDomainPage list(HttpRequest<?> request) {
        List<SipDomain> all = domains.all(CallContext.caller(request));
        return new SipDomainPage(
                all.stream()
                        .map(one ->
                                SipDomainEntry.of(
                                        one, one.configured() && one.equals(all.getFirst())))
                        .toList(),
                null);
    }

    /** The domain to add. */
    @Serdeable.Deserializable
    @Schema(name = "NewSipDomain", requiredProperties = "name")
    record NewSipDomain(@Schema(example = "example.net") @Nullable String name) {}

    /** Adds a SIP domain. */
    @Post
    @Cmdlet(NEW)
    @ProblemResponses
    @Operation(operationId = "addSipDomain", summary = "Add a SIP domain")
    @ApiResponse(
            responseCode = "201",
            description = "Added.",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = SipDomainEntry.class)))
    @ApiResponse(
            responseCode = "200",
            description = "What a dry run would do.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = DryRun.class)))
    HttpResponse<Object> add(
            HttpRequest<?> request, @Body NewSipDomain body, @QueryValue @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        SipDomain domain = domain("name", Inputs.required("name", body.name()));
        if (!addDomain.add(CallContext.caller(request), domain, dry)) {
            throw ProblemException.of(
                    ProblemKind.NAME_TAKEN,
                    domain.name() + " is a SIP domain of the pool already.",
                    domain.name());
        }
        SipDomainEntry entry = SipDomainEntry.of(domain, false);
        return dry
                ? HttpResponse.ok(DryRun.of(NEW, domain.name(), List.of(entry)))
                : HttpResponse.created(entry);
    }

    /** Takes a SIP domain away that was added; users keep their addresses. */
    @Delete("/{domain}")
    @Cmdlet(REMOVE)
    @ProblemResponses
    @Operation(operationId = "removeSipDomain", summary = "Take a SIP domain away")
    @ApiResponse(
            responseCode = "200",
            description = "What a dry run would do.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = DryRun.class)))
    @ApiResponse(responseCode = "204", description = "Taken away.")
    @ApiResponse(responseCode = "422", description = "The front end is started with it.")
    HttpResponse<Object> remove(
            HttpRequest<?> request,
            @PathVariable("domain") String name,
            @QueryValue @Nullable String dryRun) {
        boolean dry = Inputs.flag("dryRun", dryRun);
        SipDomain domain = domain("name", name);
        return switch (removeDomain.remove(CallContext.caller(request), domain, dry)) {
            case NO_SUCH_DOMAIN -> throw ProblemException.notFound("SIP domain", name);
            case CONFIGURED ->
                    throw ProblemException.of(
                            ProblemKind.CONSTRAINT_VIOLATION,
                            "The front end is started with " + domain.name() + ".",
                            domain.name());
            case REMOVED ->
                    dry
                            ? HttpResponse.ok(
                                    DryRun.of(
                                            REMOVE,
                                            domain.name(),
                                            List.of(SipDomainEntry.of(domain, false))))
                            : HttpResponse.noContent();
        };
    }

    private static SipDomain domain(String field, String name) {
        return Inputs.parsed(field, name, text -> new SipDomain(text, false));
    }
}
