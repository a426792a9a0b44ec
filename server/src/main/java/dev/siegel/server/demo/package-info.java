/**
 * A pool worth looking at: users, devices and certificates of every age and state, made by the use
 * cases with a clock in the past. It knows no listener and writes no table.
 */
@NullMarked
package dev.siegel.server.demo;

import org.jspecify.annotations.NullMarked;
