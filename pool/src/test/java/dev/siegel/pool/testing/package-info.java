/**
 * Fakes of the pool's ports by hand, for tests of every module. They keep what they are given and
 * nothing more.
 */
@NullMarked
package dev.siegel.pool.testing;

import org.jspecify.annotations.NullMarked;
