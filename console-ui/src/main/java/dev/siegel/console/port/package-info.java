/** What the console is given: the pool's use cases and how this front end is set up. */
@NullMarked
package dev.siegel.console.port;

import org.jspecify.annotations.NullMarked;
