/**
 * What is done when somebody leaves: the one act in place of five. It must not know how each of the
 * steps is done when asked for by itself.
 */
@NullMarked
package dev.siegel.pool.offboarding;

import org.jspecify.annotations.NullMarked;
