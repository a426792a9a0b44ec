package dev.siegel.protocols.soap;

import java.io.Serial;

/**
 * A peer's message that cannot be read; the text says why and holds nothing of the message's
 * secrets.
 */
public final class MalformedSoapException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    public MalformedSoapException(String message) {
        super(message);
    }

    public MalformedSoapException(String message, Throwable cause) {
        super(message, cause);
    }
}
