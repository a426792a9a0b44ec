/** Who is signed in at a browser. Nothing of what they may do is kept: each act looks it up. */
@NullMarked
package dev.siegel.console.session;

import org.jspecify.annotations.NullMarked;
