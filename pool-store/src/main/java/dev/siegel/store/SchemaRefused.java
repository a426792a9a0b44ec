package dev.siegel.store;

/** The database holds a schema this program must not touch; the message says why. */
public final class SchemaRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SchemaRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
