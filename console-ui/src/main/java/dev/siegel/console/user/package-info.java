/** Users, and the devices of one user. */
@NullMarked
package dev.siegel.console.user;

import org.jspecify.annotations.NullMarked;
