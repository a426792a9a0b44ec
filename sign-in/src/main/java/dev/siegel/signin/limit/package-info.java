/** How often a stranger, an account or a device may try. Plain Java, in memory, per front end. */
@NullMarked
package dev.siegel.signin.limit;

import org.jspecify.annotations.NullMarked;
