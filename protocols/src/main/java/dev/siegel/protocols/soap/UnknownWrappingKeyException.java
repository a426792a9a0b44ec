package dev.siegel.protocols.soap;

import java.io.Serial;

/** The pool no longer has the key that wraps a ticket's proof key. */
final class UnknownWrappingKeyException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    UnknownWrappingKeyException() {
        super("no wrapping key of that id");
    }
}
