/**
 * Secrets at rest: the pool key, what is sealed with it, password digests. With {@code authority}
 * the only package that may use Bouncy Castle.
 */
@NullMarked
package dev.siegel.pool.secret;

import org.jspecify.annotations.NullMarked;
