package dev.siegel.pool.topology;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pools, their services and sites, for whoever may read anything here. */
public final class FindTopology {
    private final Pools pools;
    private final Auditor auditor;

    public FindTopology(Pools pools, Auditor auditor) {
        this.pools = pools;
        this.auditor = auditor;
    }

    /** This pool first. */
    public List<Pool> pools(Caller caller) {
        check(caller, "Get-CsPool", "");
        return pools.all();
    }

    public Optional<Pool> pool(Caller caller, String fqdn) {
        check(caller, "Get-CsPool", fqdn);
        return pools.find(fqdn);
    }

    /** The services of a pool. */
    public List<PoolService> services(Pool pool) {
        return PoolService.on(pool, pool.equals(pools.here()));
    }

    /**
     * The services of all pools.
     *
     * @param role null for all roles
     */
    public List<PoolService> services(Caller caller, @Nullable ServiceRole role) {
        check(caller, "Get-CsService", "");
        return pools.all().stream()
                .flatMap(pool -> services(pool).stream())
                .filter(service -> role == null || service.role() == role)
                .toList();
    }

    /** The names of sites, without {@code site:}. */
    public List<String> sites(Caller caller) {
        check(caller, "Get-CsSite", "");
        return pools.sites();
    }

    private void check(Caller caller, String cmdlet, String target) {
        auditor.within(caller, Right.READ, new Operation(cmdlet, target, null));
    }
}
