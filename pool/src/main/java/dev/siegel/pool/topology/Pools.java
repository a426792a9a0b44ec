package dev.siegel.pool.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The pools users may be homed on: this one first, then those it was told of at start. */
public final class Pools {
    private final List<Pool> all;

    /**
     * @throws IllegalArgumentException when two have one name
     */
    public Pools(Pool here, List<Pool> others) {
        List<Pool> pools = new ArrayList<>();
        pools.add(here);
        for (Pool other : others) {
            if (pools.stream().anyMatch(pool -> pool.isNamed(other.fqdn()))) {
                throw new IllegalArgumentException("the pool " + other.fqdn() + " is named twice");
            }
            pools.add(other);
        }
        this.all = List.copyOf(pools);
    }

    /** The pool this front end belongs to. */
    public Pool here() {
        return all.getFirst();
    }

    public List<Pool> all() {
        return all;
    }

    public Optional<Pool> find(String fqdn) {
        return all.stream().filter(pool -> pool.isNamed(fqdn)).findFirst();
    }

    /** The names of all pools, for messages. */
    public List<String> names() {
        return all.stream().map(Pool::fqdn).toList();
    }

    /** The names of all sites, without {@code site:}. */
    public List<String> sites() {
        TreeSet<String> sites = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.forEach(pool -> sites.add(pool.site()));
        return List.copyOf(sites);
    }
}
