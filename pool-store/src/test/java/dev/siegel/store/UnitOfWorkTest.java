package dev.siegel.store;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

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
    class OnH2File extends UnitOfWorkContract {
        @TempDir Path folder;

        @Override
        PoolDatabase open() {
            return PoolDatabase.open(new DatabaseSettings.Embedded(folder));
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
