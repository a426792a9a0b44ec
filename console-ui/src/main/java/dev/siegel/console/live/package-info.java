/** Pages that follow the pool: one look for all browsers, and a nudge when something changed. */
@NullMarked
package dev.siegel.console.live;

import org.jspecify.annotations.NullMarked;
