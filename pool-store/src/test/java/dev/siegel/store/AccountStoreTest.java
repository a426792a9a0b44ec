package dev.siegel.store;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** The contract of the port on the fake and on both databases. */
class AccountStoreTest {
    @Nested
    class InMemory extends AccountStoreContract {
        @Override
        @Nullable PoolDatabase open() {
            return null;
        }
    }

    @Nested
    class OnH2 extends AccountStoreContract {
        @Override
        PoolDatabase open() {
            return Databases.h2();
        }
    }

    @Nested
    @Tag("slow")
    class OnPostgresql extends AccountStoreContract {
        @Override
        PoolDatabase open() {
            return Databases.postgresql();
        }
    }
}
