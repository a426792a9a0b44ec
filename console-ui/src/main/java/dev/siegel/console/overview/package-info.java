/** The pool in numbers, each with the list behind it. */
@NullMarked
package dev.siegel.console.overview;

import org.jspecify.annotations.NullMarked;
