/** Who is signed in now. */
@NullMarked
package dev.siegel.console.registration;

import org.jspecify.annotations.NullMarked;
