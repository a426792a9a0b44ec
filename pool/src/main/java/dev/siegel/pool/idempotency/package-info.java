/**
 * Changes that are done once however often they are asked for under the same key. Knows nothing of
 * what they change.
 */
@NullMarked
package dev.siegel.pool.idempotency;

import org.jspecify.annotations.NullMarked;
