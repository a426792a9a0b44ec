/**
 * Long work: stored, done in batches by whichever front end holds it, gone on with after a crash,
 * cancelled on request. It must not know what the work is.
 */
@NullMarked
package dev.siegel.pool.operation;

import org.jspecify.annotations.NullMarked;
