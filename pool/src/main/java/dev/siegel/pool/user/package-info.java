/**
 * Users: accounts enabled for the pool, and the identity forms administrators name them by. Knows
 * nothing of directories' protocols, wires or tables.
 */
@NullMarked
package dev.siegel.pool.user;

import org.jspecify.annotations.NullMarked;
