/**
 * PINs, with which phones sign in: set, locked, verified, and the policies they follow. Knows
 * nothing of wires and tables; a PIN itself is never kept, shown again or logged.
 */
@NullMarked
package dev.siegel.pool.pin;

import org.jspecify.annotations.NullMarked;
