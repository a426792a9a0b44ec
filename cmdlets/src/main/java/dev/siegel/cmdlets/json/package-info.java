/** JSON values, read and written within limits. Knows neither the wire nor cmdlets. */
@NullMarked
package dev.siegel.cmdlets.json;

import org.jspecify.annotations.NullMarked;
