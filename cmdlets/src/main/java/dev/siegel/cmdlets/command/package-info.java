/** What each cmdlet does, one class per family, in terms of REST calls. */
@NullMarked
package dev.siegel.cmdlets.command;

import org.jspecify.annotations.NullMarked;
