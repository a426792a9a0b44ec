package dev.siegel.store;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** LDAP filters on the fake and on both databases. */
class LdapFilterStoreTest {
    @Nested
    class InMemory extends LdapFilterContract {
        @Override
        @Nullable PoolDatabase open() {
            return null;
        }
    }

    @Nested
    class OnH2 extends LdapFilterContract {
        @Override
        PoolDatabase open() {
            return Databases.h2();
        }
    }

    @Nested
    @Tag("slow")
    class OnPostgresql extends LdapFilterContract {
        @Override
        PoolDatabase open() {
            return Databases.postgresql();
        }
    }
}
