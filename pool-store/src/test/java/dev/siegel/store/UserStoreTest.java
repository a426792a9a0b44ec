package dev.siegel.store;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** The contract of the port on the fake and on both databases. */
class UserStoreTest {
    @Nested
    class InMemory extends UserStoreContract {
        @Override
        @Nullable PoolDatabase open() {
            return null;
        }
    }

    @Nested
    class OnH2 extends UserStoreContract {
        @Override
        PoolDatabase open() {
            return Databases.h2();
        }
    }

    @Nested
    @Tag("slow")
    class OnPostgresql extends UserStoreContract {
        @Override
        PoolDatabase open() {
            return Databases.postgresql();
        }
    }
}
