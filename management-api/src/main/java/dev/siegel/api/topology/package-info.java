/** Pools, services, sites, SIP domains, health and version, over REST. */
@NullMarked
package dev.siegel.api.topology;

import org.jspecify.annotations.NullMarked;
