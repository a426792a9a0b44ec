/**
 * What is done to roles and administrators: found, made, changed, assigned, removed. Nobody hands
 * out more than they hold, and the pool is never left without an administrator. Knows no wire.
 */
@NullMarked
package dev.siegel.pool.administration;

import org.jspecify.annotations.NullMarked;
