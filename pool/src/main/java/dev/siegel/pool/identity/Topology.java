package dev.siegel.pool.identity;

/**
 * Where this front end is.
 *
 * @param site the name of its site, without {@code site:}
 * @param pool the pool's FQDN
 */
public record Topology(String site, String pool) {}
