/** The audit over REST: pages of it, and whether its chain holds. */
@NullMarked
package dev.siegel.api.audit;

import org.jspecify.annotations.NullMarked;
