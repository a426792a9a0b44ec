/**
 * The pool's stores over H2 and PostgreSQL: SQL written out, rows mapped by hand, transactions by
 * Micronaut Data. Knows the ports of {@code pool} and the tables of {@code migrations}; nothing
 * else knows the tables.
 */
@NullMarked
package dev.siegel.store;

import org.jspecify.annotations.NullMarked;
