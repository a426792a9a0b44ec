/**
 * What long listings have in common: by what they are sorted, and which part of them is asked for.
 * A part begins after the keys of an entry, never after a number of entries, so that no page costs
 * more than another.
 */
@NullMarked
package dev.siegel.pool.listing;

import org.jspecify.annotations.NullMarked;
