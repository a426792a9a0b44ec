package dev.siegel.pool.topology;

import java.util.ArrayList;
import java.util.List;

/** A service of a pool, as {@code Registrar:pool01.example.com}. */
public record PoolService(ServiceRole role, Pool pool) {
    /** What runs on a pool: the management store only here, where it is. */
    public static List<PoolService> on(Pool pool, boolean here) {
        List<PoolService> services = new ArrayList<>();
        for (ServiceRole role : ServiceRole.values()) {
            if (role.isOn(here)) {
                services.add(new PoolService(role, pool));
            }
        }
        return services;
    }

    /** The name in listings of pools. */
    public String identity() {
        return role.displayName() + ":" + pool.fqdn();
    }
}
