package dev.siegel.api.topology;

import dev.siegel.pool.topology.Pool;
import dev.siegel.pool.topology.PoolService;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A pool. */
@Serdeable.Serializable
@Schema(name = "Pool")
record PoolEntry(
        @Schema(example = "pool01.example.com") String identity,
        @Schema(example = "pool01.example.com") String fqdn,
        @Schema(example = "site:Redmond") String site,
        @Schema(example = "[\"Registrar:pool01.example.com\"]") List<String> services,
        @Schema(
                        example = "[\"pool01.example.com\"]",
                        description = "Its front ends, as far as they are known here.")
                List<String> computers) {
    static PoolEntry of(Pool pool, List<PoolService> services) {
        return new PoolEntry(
                pool.fqdn(),
                pool.fqdn(),
                "site:" + pool.site(),
                services.stream().map(PoolService::identity).toList(),
                pool.computers());
    }
}
