package dev.siegel.pool.topology;

/**
 * What runs here.
 *
 * @param build the program's full version
 * @param schema the version of the database's schema
 */
public record ServerVersion(String build, String schema) {}
