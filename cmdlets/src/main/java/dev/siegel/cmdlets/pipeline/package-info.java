/**
 * Runs statements: expressions, pipelines of objects and the cmdlets that work on any object. Knows
 * the table of cmdlets and their actions, no text syntax of its own and no wire.
 */
@NullMarked
package dev.siegel.cmdlets.pipeline;

import org.jspecify.annotations.NullMarked;
