/** The other ends of the command line in tests: a server that replays, a terminal that types. */
@NullMarked
package dev.siegel.cmdlets.testing;

import org.jspecify.annotations.NullMarked;
