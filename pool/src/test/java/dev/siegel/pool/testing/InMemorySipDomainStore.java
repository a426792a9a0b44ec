package dev.siegel.pool.testing;

import dev.siegel.pool.topology.SipDomain;
import dev.siegel.pool.topology.SipDomainStore;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;

/** SIP domains in a map. */
public final class InMemorySipDomainStore implements SipDomainStore {
    private final ConcurrentSkipListMap<String, SipDomain> domains = new ConcurrentSkipListMap<>();

    @Override
    public boolean insert(SipDomain domain, Instant time) {
        return domains.putIfAbsent(domain.key(), domain) == null;
    }

    @Override
    public boolean delete(SipDomain domain) {
        return domains.remove(domain.key()) != null;
    }

    @Override
    public List<SipDomain> all() {
        return List.copyOf(domains.values());
    }
}
