/**
 * The pool's secrets: the pool key outside the database, what is sealed with it, password digests
 * and random secrets. Knows no table and no directory; it says what cannot be opened and why, and
 * never shows a key.
 */
@NullMarked
package dev.siegel.pool.secret;

import org.jspecify.annotations.NullMarked;
