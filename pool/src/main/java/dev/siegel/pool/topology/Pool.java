package dev.siegel.pool.topology;

import java.util.List;

/**
 * A pool of the topology.
 *
 * @param site the name of its site, without {@code site:}
 * @param computers its front ends, as far as they are known here
 */
public record Pool(String fqdn, String site, List<String> computers) {
    public Pool {
        computers = List.copyOf(computers);
    }

    /** What {@code -Filter} patterns and identities are compared with. */
    public boolean isNamed(String name) {
        return fqdn.equalsIgnoreCase(name);
    }
}
