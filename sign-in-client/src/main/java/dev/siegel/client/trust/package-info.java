/**
 * Whose listeners the client believes. Knows certificates and sockets, nothing that is said on
 * them.
 */
@NullMarked
package dev.siegel.client.trust;

import org.jspecify.annotations.NullMarked;
