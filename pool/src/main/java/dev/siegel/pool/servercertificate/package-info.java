/**
 * The certificates the pool shows and signs with: which is in use for what, which comes next and
 * when. Keys lie sealed in the store; listeners ask here and know nothing of assignments.
 */
@NullMarked
package dev.siegel.pool.servercertificate;

import org.jspecify.annotations.NullMarked;
