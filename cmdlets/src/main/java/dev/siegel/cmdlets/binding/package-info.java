/**
 * From the words of a line to a cmdlet with its arguments, by the descriptions alone: prefixes,
 * positions, switches, arrays. Knows neither REST nor output.
 */
@NullMarked
package dev.siegel.cmdlets.binding;

import org.jspecify.annotations.NullMarked;
