/**
 * A client that signs in, from a given server to 200 OK, in the manner of pidgin-sipe or of a Lync
 * client: challenge, web ticket, certificate, TLS-DSK, registration, each step also by itself.
 * Blocking, on the calling thread. Knows the protocols and nothing of the server's inside.
 */
@NullMarked
package dev.siegel.client;

import org.jspecify.annotations.NullMarked;
