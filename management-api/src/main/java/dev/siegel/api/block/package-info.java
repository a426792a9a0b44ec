/**
 * Blocks of reissue on the wire: read, set and removed. Whether a block is in force is the pool's
 * to say.
 */
@NullMarked
package dev.siegel.api.block;

import org.jspecify.annotations.NullMarked;
