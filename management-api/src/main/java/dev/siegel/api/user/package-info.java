/** Users of the pool: found, enabled, disabled. */
@NullMarked
package dev.siegel.api.user;

import org.jspecify.annotations.NullMarked;
