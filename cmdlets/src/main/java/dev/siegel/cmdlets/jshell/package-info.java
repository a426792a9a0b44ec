/**
 * The cmdlets as methods for JShell and other callers in Java: typed records in, typed records out.
 * Binds and runs the same descriptions and actions as the command line; knows no wire.
 */
@NullMarked
package dev.siegel.cmdlets.jshell;

import org.jspecify.annotations.NullMarked;
