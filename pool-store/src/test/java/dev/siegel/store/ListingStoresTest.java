package dev.siegel.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** The contract of both ports on the fake and on both databases. */
class ListingStoresTest {
    @Nested
    class InMemory extends ListingStoresContract {
        @Override
        @Nullable PoolDatabase open() {
            return null;
        }
    }

    @Nested
    class OnH2 extends ListingStoresContract {
        @Override
        PoolDatabase open() {
            return Databases.h2();
        }
    }

    @Nested
    @Tag("slow")
    class OnH2File extends ListingStoresContract {
        @TempDir Path folder;

        @Override
        PoolDatabase open() {
            return PoolDatabase.open(new DatabaseSettings.Embedded(folder));
        }
    }

    @Nested
    @Tag("slow")
    class OnPostgresql extends ListingStoresContract {
        @Override
        PoolDatabase open() {
            return Databases.postgresql();
        }
    }
}
