package dev.siegel.api.topology;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemResponses;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.topology.CheckPoolHealth;
import dev.siegel.pool.topology.CheckPoolHealth.Health;
import dev.siegel.pool.topology.FindTopology;
import dev.siegel.pool.topology.Pool;
import dev.siegel.pool.topology.Pools;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pools of the topology. */
@Controller("/api/v1/pools")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Topology")
final class TopologyController {
    private final FindTopology topology;
    private final CheckPoolHealth health;
    private final Pools pools;

    TopologyController(FindTopology topology, CheckPoolHealth health, Pools pools) {
        this.topology = topology;
        this.health = health;
        this.pools = pools;
    }

    /** All pools; there is one page. */
    @Serdeable.Serializable
    @Schema(name = "Pools")
    record PoolPage(List<PoolEntry> items, @Nullable String nextCursor) {}

    /** Lists pools, this one first. */
    @Get
    @Cmdlet("Get-CsPool")
    @ProblemResponses
    @Operation(operationId = "listPools", summary = "List pools")
    @ApiResponse(responseCode = "200", description = "All pools.")
    PoolPage list(HttpRequest<?> request) {
        return new PoolPage(
                topology.pools(CallContext.caller(request)).stream().map(this::entry).toList(),
                null);
    }

    /** Gets one pool. */
    @Get("/{fqdn}")
    @Cmdlet("Get-CsPool")
    @ProblemResponses
    @Operation(operationId = "getPool", summary = "Show a pool")
    @ApiResponse(responseCode = "200", description = "The pool.")
    PoolEntry get(HttpRequest<?> request, @PathVariable String fqdn) {
        return entry(find(CallContext.caller(request), fqdn));
    }

    private Pool find(Caller caller, String fqdn) {
        return topology.pool(caller, fqdn)
                .orElseThrow(() -> ProblemException.notFound("pool", fqdn));
    }

    private PoolEntry entry(Pool pool) {
        return PoolEntry.of(pool, topology.services(pool));
    }

    /** How a pool is. */
    @Serdeable.Serializable
    @Schema(name = "PoolHealth")
    record PoolHealth(
            @Schema(example = "pool01.example.com") String poolFqdn,
            @Schema(example = "true") boolean databaseReachable,
            @Schema(example = "12", description = "On the front end that answers.") int liveSignIns,
            @Schema(example = "0", description = "Audit rows that wait to be sealed.")
                    long unsealedAuditRows,
            @Schema(example = "42", description = "Where the list of events stands.")
                    long lastEventPosition,
            @Schema(
                            example = "true",
                            description = "Every front end reads the one database; no copy lags.")
                    boolean upToDate) {}

    /** Says how this pool is; another one tells of itself. */
    @Get("/{fqdn}/health")
    @Cmdlet("Get-CsUserDatabaseState")
    @ProblemResponses
    @Operation(operationId = "getPoolHealth", summary = "Show how a pool is")
    @ApiResponse(responseCode = "200", description = "What this front end sees.")
    PoolHealth health(HttpRequest<?> request, @PathVariable String fqdn) {
        Caller caller = CallContext.caller(request);
        Pool pool = find(caller, fqdn);
        if (!pool.equals(pools.here())) {
            throw ProblemException.badField(
                    "fqdn", "ask a front end of that pool; this one is of " + pools.here().fqdn());
        }
        Health found = health.check(caller);
        return new PoolHealth(
                pool.fqdn(),
                found.databaseReachable(),
                found.liveSignIns(),
                found.unsealedAuditRows(),
                found.lastEventPosition(),
                found.databaseReachable());
    }

    /** The backup of a pool. */
    @Serdeable.Serializable
    @Schema(name = "PoolBackup")
    record PoolBackup(
            @Schema(example = "pool01.example.com") String poolFqdn,
            @Schema(description = "Null: the pool has no backup pool.")
                    @Nullable String backupPoolFqdn) {}

    /** Names the backup pool; no pool has one. */
    @Get("/{fqdn}/backup")
    @Cmdlet("Get-CsPoolBackupRelationship")
    @ProblemResponses
    @Operation(operationId = "getPoolBackup", summary = "Show the backup of a pool")
    @ApiResponse(responseCode = "200", description = "The relationship.")
    PoolBackup backup(HttpRequest<?> request, @PathVariable String fqdn) {
        return new PoolBackup(find(CallContext.caller(request), fqdn).fqdn(), null);
    }
}
