/** The pool's settings as the use cases read them. */
@NullMarked
package dev.siegel.pool.settings;

import org.jspecify.annotations.NullMarked;
