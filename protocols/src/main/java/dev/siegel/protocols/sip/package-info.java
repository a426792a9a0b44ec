/**
 * SIP as signing-in clients speak it: lossless messages, framing, typed views of headers,
 * challenges and the string that signatures cover. It knows bytes and nothing of sockets, users or
 * keys.
 */
@NullMarked
package dev.siegel.protocols.sip;

import org.jspecify.annotations.NullMarked;
