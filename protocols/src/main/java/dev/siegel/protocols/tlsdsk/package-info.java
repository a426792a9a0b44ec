/**
 * TLS-DSK: the TLS 1.0 handshake carried in gssapi-data, both ends of it, and the message
 * signatures that follow from its keys. Knows byte arrays only: no SIP header, no socket, no store;
 * whether a client certificate counts is asked through {@link
 * dev.siegel.protocols.tlsdsk.ClientCertificateCheck}. TLS 1.0 and RSA key transport exist nowhere
 * else.
 */
@NullMarked
package dev.siegel.protocols.tlsdsk;

import org.jspecify.annotations.NullMarked;
