package dev.siegel.store;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** Transactions on both databases, with real threads. */
class UnitOfWorkTest {
    @Nested
    class OnH2 extends UnitOfWorkContract {
        @Override
        PoolDatabase open() {
            return Databases.h2();
        }
    }

    @Nested
    @Tag("slow")
    class OnPostgresql extends UnitOfWorkContract {
        @Override
        PoolDatabase open() {
            return Databases.postgresql();
        }
    }
}
