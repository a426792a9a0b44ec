/**
 * Bytes sent by hand: sockets, TLS and plain, that send what no client library would, and read what
 * comes back. It must not know any codec of the product, or a mistake would hide itself.
 */
@NullMarked
package dev.siegel.endtoend.wire;

import org.jspecify.annotations.NullMarked;
