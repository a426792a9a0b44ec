/** What other front ends of the pool must hear of, in the order it was committed. */
@NullMarked
package dev.siegel.pool.event;

import org.jspecify.annotations.NullMarked;
