/**
 * What a discovery service tells clients beside the pool's own addresses, for the whole pool or a
 * site. Knows neither REST nor how clients ask.
 */
@NullMarked
package dev.siegel.pool.settings.autodiscover;

import org.jspecify.annotations.NullMarked;
