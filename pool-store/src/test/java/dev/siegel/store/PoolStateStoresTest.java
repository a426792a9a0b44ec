package dev.siegel.store;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** The contract of the port on the fake and on both databases. */
class PoolStateStoresTest {
    @Nested
    class InMemory extends PoolStateStoresContract {
        @Override
        @Nullable PoolDatabase open() {
            return null;
        }
    }

    @Nested
    class OnH2 extends PoolStateStoresContract {
        @Override
        PoolDatabase open() {
            return Databases.h2();
        }
    }

    @Nested
    @Tag("slow")
    class OnPostgresql extends PoolStateStoresContract {
        @Override
        PoolDatabase open() {
            return Databases.postgresql();
        }
    }
}
