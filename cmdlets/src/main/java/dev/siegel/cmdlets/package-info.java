/**
 * The command line {@code cs}: reads a line, binds it, runs one cmdlet and prints what it gives.
 * Speaks REST and knows no server class.
 */
@NullMarked
package dev.siegel.cmdlets;

import org.jspecify.annotations.NullMarked;
