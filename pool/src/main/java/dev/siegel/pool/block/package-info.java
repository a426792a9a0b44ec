/**
 * Blocks of reissue: a user or a device gets no new certificate until the block is removed or its
 * time is over. It must not know how certificates are published or revoked.
 */
@NullMarked
package dev.siegel.pool.block;

import org.jspecify.annotations.NullMarked;
