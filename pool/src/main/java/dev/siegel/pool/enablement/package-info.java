/**
 * Accounts are made, become users of the pool and stop being ones. Password changes pass here
 * because they outdate earlier proofs.
 */
@NullMarked
package dev.siegel.pool.enablement;

import org.jspecify.annotations.NullMarked;
