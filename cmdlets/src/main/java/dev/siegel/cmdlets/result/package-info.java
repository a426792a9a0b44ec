/**
 * What cmdlets give: objects with named properties, and errors with category, error id and exit
 * code. Knows no format and no wire.
 */
@NullMarked
package dev.siegel.cmdlets.result;

import org.jspecify.annotations.NullMarked;
