/**
 * What can be written about cmdlets from their descriptions alone: syntax, reference pages,
 * completions for shells. Knows neither actions nor the wire.
 */
@NullMarked
package dev.siegel.cmdlets.reference;

import org.jspecify.annotations.NullMarked;
