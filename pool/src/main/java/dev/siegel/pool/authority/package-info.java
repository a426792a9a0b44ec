/**
 * The pool's own certificate authorities: the one that issues client certificates on a signing
 * request, and the one that vouches for the listeners' TLS keys. Knows X.509 and PKCS#10 through
 * Bouncy Castle, and neither stores, nor wires, nor where its keys are kept.
 */
@NullMarked
package dev.siegel.pool.authority;

import org.jspecify.annotations.NullMarked;
