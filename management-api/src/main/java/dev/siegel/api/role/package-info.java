/** Roles over REST: what they allow, how far they reach, who has them. */
@NullMarked
package dev.siegel.api.role;

import org.jspecify.annotations.NullMarked;
