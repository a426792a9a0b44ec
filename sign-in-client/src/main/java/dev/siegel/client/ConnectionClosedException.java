package dev.siegel.client;

import java.io.IOException;
import java.io.Serial;

/** The server closed the connection where an answer was due. */
public final class ConnectionClosedException extends IOException {
    @Serial private static final long serialVersionUID = 1;

    ConnectionClosedException(String message) {
        super(message);
    }
}
