/** Units of work: what is stored together or not at all. */
@NullMarked
package dev.siegel.pool.work;

import org.jspecify.annotations.NullMarked;
