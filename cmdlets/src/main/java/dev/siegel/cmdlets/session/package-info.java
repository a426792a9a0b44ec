/**
 * What a run takes from the process around it: variables, folders, the clock, somebody to ask.
 * Knows no cmdlet.
 */
@NullMarked
package dev.siegel.cmdlets.session;

import org.jspecify.annotations.NullMarked;
