package dev.siegel.protocols.tlsdsk;

import java.io.Serial;

/** Bytes that are no flight of a handshake. */
final class MalformedFlightException extends Exception {
    @Serial private static final long serialVersionUID = 1;

    MalformedFlightException(String message) {
        super(message);
    }
}
