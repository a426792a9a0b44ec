/**
 * The subset of the PowerShell language that lines of administrators use: from text to statements,
 * pipelines and expressions, each with its position. Knows no cmdlet and runs nothing.
 */
@NullMarked
package dev.siegel.cmdlets.language;

import org.jspecify.annotations.NullMarked;
