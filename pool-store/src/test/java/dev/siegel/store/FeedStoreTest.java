package dev.siegel.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** The contract of the port on the fake and on both databases. */
class FeedStoreTest {
    @Nested
    class InMemory extends FeedStoreContract {
        @Override
        @Nullable PoolDatabase open() {
            return null;
        }
    }

    @Nested
    class OnH2 extends FeedStoreContract {
        @Override
        PoolDatabase open() {
            return Databases.h2();
        }
    }

    @Nested
    @Tag("slow")
    class OnH2File extends FeedStoreContract {
        @TempDir Path folder;

        @Override
        PoolDatabase open() {
            return PoolDatabase.open(new DatabaseSettings.Embedded(folder));
        }
    }

    @Nested
    @Tag("slow")
    class OnPostgresql extends FeedStoreContract {
        @Override
        PoolDatabase open() {
            return Databases.postgresql();
        }
    }
}
