package dev.siegel.api.topology;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.topology.FindTopology;
import dev.siegel.pool.topology.Pool;
import dev.siegel.pool.topology.PoolService;
import dev.siegel.pool.topology.ServerVersion;
import dev.siegel.pool.topology.ServiceRole;
import io.micronaut.http.HttpRequest;
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

/** Services, sites, and what runs here. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Topology")
final class ServiceController {
    private final FindTopology topology;
    private final ServerVersion version;

    ServiceController(FindTopology topology, ServerVersion version) {
        this.topology = topology;
        this.version = version;
    }

    /** A service of a pool. */
    @Serdeable.Serializable
    @Schema(name = "PoolService")
    record ServiceEntry(
            @Schema(example = "Registrar:pool01.example.com") String identity,
            @Schema(example = "Registrar") String role,
            @Schema(example = "pool01.example.com") String poolFqdn,
            @Schema(example = "site:Redmond") String site) {
        static ServiceEntry of(PoolService service) {
            return new ServiceEntry(
                    service.identity(),
                    service.role().displayName(),
                    service.pool().fqdn(),
                    "site:" + service.pool().site());
        }
    }

    /** Services; there is one page. */
    @Serdeable.Serializable
    @Schema(name = "PoolServices")
    record ServicePage(List<ServiceEntry> items, @Nullable String nextCursor) {}

    /** Lists services, of one role or of one pool if asked to. */
    @Get("/services")
    @Cmdlet("Get-CsService")
    @ProblemResponses
    @Operation(operationId = "listServices", summary = "List services")
    @ApiResponse(responseCode = "200", description = "The services.")
    ServicePage services(
            HttpRequest<?> request,
            @QueryValue
                    @Parameter(
                            example = "Registrar",
                            schema = @Schema(implementation = String.class))
                    @Nullable String role,
            @QueryValue
                    @Parameter(
                            example = "pool01.example.com",
                            schema = @Schema(implementation = String.class))
                    @Nullable String pool) {
        Caller caller = CallContext.caller(request);
        return new ServicePage(
                topology.services(caller, role == null ? null : role(role)).stream()
                        .filter(service -> pool == null || service.pool().isNamed(pool))
                        .map(ServiceEntry::of)
                        .toList(),
                null);
    }

    private static ServiceRole role(String name) {
        return ServiceRole.ofDisplayName(name)
                .orElseThrow(() ->
                        ProblemException.badField(
                                "role",
                                "is one of " + String.join(", ", ServiceRole.displayNames())));
    }

    /** A site. */
    @Serdeable.Serializable
    @Schema(name = "Site")
    record SiteEntry(
            @Schema(example = "site:Redmond") String identity,
            @Schema(example = "Redmond") String displayName,
            @Schema(example = "[\"pool01.example.com\"]") List<String> pools) {}

    /** Sites; there is one page. */
    @Serdeable.Serializable
    @Schema(name = "Sites")
    record SitePage(List<SiteEntry> items, @Nullable String nextCursor) {}

    /** Lists sites with their pools. */
    @Get("/sites")
    @Cmdlet("Get-CsSite")
    @ProblemResponses
    @Operation(operationId = "listSites", summary = "List sites")
    @ApiResponse(responseCode = "200", description = "The sites.")
    SitePage sites(HttpRequest<?> request) {
        Caller caller = CallContext.caller(request);
        List<Pool> pools = topology.pools(caller);
        return new SitePage(
                topology.sites(caller).stream()
                        .map(site ->
                                new SiteEntry(
                                        "site:" + site,
                                        site,
                                        pools.stream()
                                                .filter(pool -> pool.site().equalsIgnoreCase(site))
                                                .map(Pool::fqdn)
                                                .toList()))
                        .toList(),
                null);
    }

    /** What runs here. */
    @Serdeable.Serializable
    @Schema(name = "Version")
    record VersionEntry(
            @Schema(example = "Siegel") String product,
            @Schema(example = "1.0.0") String version,
            @Schema(example = "018", description = "Of the database's schema.")
                    String schemaVersion) {}

    /** Says which version runs here. */
    @Get("/version")
    @Cmdlet("Get-CsServerVersion")
    @ProblemResponses
    @Operation(operationId = "getVersion", summary = "Show the version")
    @ApiResponse(responseCode = "200", description = "Full build and schema version.")
    VersionEntry version(HttpRequest<?> request) {
        topology.pools(CallContext.caller(request));
        return new VersionEntry("Siegel", version.build(), version.schema());
    }
}
