package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.testing.InMemorySipDomainStore;
import dev.siegel.pool.topology.SipDomain;
import dev.siegel.pool.topology.SipDomainStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of the port on the fake and on both databases. */
class SipDomainStoreTest {
    private static void keeps(SipDomainStore store) {
        var domain = new SipDomain("Example.net", false);

        assertThat(store.insert(domain, StoreContract.NOW)).isTrue();
        assertThat(store.insert(new SipDomain("example.NET", false), StoreContract.NOW)).isFalse();
        store.insert(new SipDomain("a.example", false), StoreContract.NOW);
        assertThat(store.all()).containsExactly(new SipDomain("a.example", false), domain);
        assertThat(store.delete(new SipDomain("EXAMPLE.net", false))).isTrue();
        assertThat(store.delete(domain)).isFalse();
        assertThat(store.all()).hasSize(1);
    }

    @Test
    void the_fake_keeps_domains() {
        keeps(new InMemorySipDomainStore());
    }

    @Test
    void h2_keeps_domains_and_tells_its_schema() {
        try (PoolDatabase database = Databases.h2()) {
            keeps(database.sipDomains());
            assertThat(database.schemaVersion()).matches("[0-9]{3}");
        }
    }

    @Test
    @Tag("slow")
    void postgresql_keeps_domains_and_tells_its_schema() {
        try (PoolDatabase database = Databases.postgresql()) {
            keeps(database.sipDomains());
            assertThat(database.schemaVersion()).matches("[0-9]{3}");
        }
    }
}
