/**
 * A real browser at the console. It knows what an administrator sees and clicks, and no class of
 * the server.
 */
@NullMarked
package dev.siegel.endtoend.browser;

import org.jspecify.annotations.NullMarked;
