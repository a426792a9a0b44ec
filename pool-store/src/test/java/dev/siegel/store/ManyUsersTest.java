package dev.siegel.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** The contract of the port on the fake and on both databases. */
class ManyUsersTest {
    @Nested
    class InMemory extends ManyUsersContract {
        @Override
        @Nullable PoolDatabase open() {
            return null;
        }
    }

    @Nested
    class OnH2 extends ManyUsersContract {
        @Override
        PoolDatabase open() {
            return Databases.h2();
        }
    }

    @Nested
    @Tag("slow")
    class OnH2File extends ManyUsersContract {
        @TempDir Path folder;

        @Override
        PoolDatabase open() {
            return PoolDatabase.open(new DatabaseSettings.Embedded(folder));
        }
    }

    @Nested
    @Tag("slow")
    class OnPostgresql extends ManyUsersContract {
        @Override
        PoolDatabase open() {
            return Databases.postgresql();
        }
    }
}
