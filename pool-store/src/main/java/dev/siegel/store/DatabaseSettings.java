package dev.siegel.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Which database holds the pool. */
public sealed interface DatabaseSettings {
    /**
     * H2 in this process, its file in a folder of its own. It survives a killed process, not a
     * power cut.
     */
    record Embedded(Path folder) implements DatabaseSettings {}

    /** H2 in memory, gone when it is closed: for tests. */
    record InMemory(String name) implements DatabaseSettings {}

    /** A PostgreSQL server; user and password may also stand in the URL. */
    record Server(String url, @Nullable String user, @Nullable String password)
            implements DatabaseSettings {
        @Override
        public String toString() {
            return "Server[" + url.replaceAll("password=[^&]*", "password=***") + "]";
        }
    }
}
