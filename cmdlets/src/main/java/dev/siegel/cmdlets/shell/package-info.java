/**
 * The interactive shell: reading lines, completing them, remembering them, stopping what they run.
 * The only package that knows JLine; it runs lines by the interpreter and knows no cmdlet by name
 * but those that only pass objects on.
 */
@NullMarked
package dev.siegel.cmdlets.shell;

import org.jspecify.annotations.NullMarked;
