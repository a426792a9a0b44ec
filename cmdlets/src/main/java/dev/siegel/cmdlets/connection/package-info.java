/**
 * Where the server is, how to prove who asks, and which certificate authority to trust. Knows no
 * cmdlet.
 */
@NullMarked
package dev.siegel.cmdlets.connection;

import org.jspecify.annotations.NullMarked;
