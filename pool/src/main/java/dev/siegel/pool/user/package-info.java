/** Users and their SIP addresses. Knows nothing of wires, databases or frameworks. */
@NullMarked
package dev.siegel.pool.user;

import org.jspecify.annotations.NullMarked;
