package dev.siegel.pool.servercertificate;

import java.util.UUID;

/** The key of a server key's row; also the number of the request it began with. */
public record ServerKeyId(UUID value) {
    public static ServerKeyId random() {
        return new ServerKeyId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
