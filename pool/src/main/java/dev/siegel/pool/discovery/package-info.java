/**
 * What tells clients where the pool is: the records administrators publish in DNS and DHCP, and the
 * links a discovery service hands out, computed from the pool's own configuration. Asks no DNS and
 * answers no client.
 */
@NullMarked
package dev.siegel.pool.discovery;

import org.jspecify.annotations.NullMarked;
