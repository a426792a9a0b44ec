package dev.siegel.pool.identity;

import java.util.UUID;

/** The pool's own key of a user; a user enabled anew gets a new one. */
public record UserId(UUID value) {
    public static UserId random() {
        return new UserId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
