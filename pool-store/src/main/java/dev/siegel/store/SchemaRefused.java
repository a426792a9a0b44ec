package dev.siegel.store;

/**
 * The database holds a schema this version must not touch: newer, changed by hand, or another
 * program's.
 */
public final class SchemaRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SchemaRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
