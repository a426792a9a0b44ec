/** A started API with its pool in memory, and a client for it. */
@NullMarked
package dev.siegel.api.testing;

import org.jspecify.annotations.NullMarked;
