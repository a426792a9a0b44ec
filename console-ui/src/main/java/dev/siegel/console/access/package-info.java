/** Signing in, and choosing a password of one's own. */
@NullMarked
package dev.siegel.console.access;

import org.jspecify.annotations.NullMarked;
