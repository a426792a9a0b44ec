package dev.siegel.pool.secret;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The file with the keys outside the database cannot be used; the message says why and names it.
 */
public final class KeyFileUnusable extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    KeyFileUnusable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
