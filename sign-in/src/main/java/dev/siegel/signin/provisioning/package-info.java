/**
 * The certificate provisioning service: a ticket presented with GetAndPublishCert in, a client
 * certificate out. Knows no sockets and leaves rules and storage to the pool.
 */
@NullMarked
package dev.siegel.signin.provisioning;

import org.jspecify.annotations.NullMarked;
