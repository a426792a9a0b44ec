/**
 * Writes objects as the familiar list, as table, JSON or CSV. Knows no cmdlet and makes text from a
 * server harmless.
 */
@NullMarked
package dev.siegel.cmdlets.output;

import org.jspecify.annotations.NullMarked;
