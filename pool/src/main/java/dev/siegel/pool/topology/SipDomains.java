package dev.siegel.pool.topology;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import java.util.ArrayList;
import java.util.List;

/** The SIP domains there are: those the front end was started with, and those added since. */
public final class SipDomains {
    private final List<SipDomain> configured;
    private final SipDomainStore store;
    private final Auditor auditor;

    /**
     * @param configured the default first
     */
    public SipDomains(List<SipDomain> configured, SipDomainStore store, Auditor auditor) {
        this.configured = List.copyOf(configured);
        this.store = store;
        this.auditor = auditor;
    }

    /** The default first. */
    public List<SipDomain> all(Caller caller) {
        auditor.within(caller, Right.READ, new Operation("Get-CsSipDomain", "", null));
        return all();
    }

    /** The same for use cases that have asked for a right of their own. */
    public List<SipDomain> all() {
        List<SipDomain> all = new ArrayList<>(configured);
        store.all().stream()
                .filter(stored -> configured.stream().noneMatch(one -> same(one, stored)))
                .forEach(all::add);
        return all;
    }

    boolean isConfigured(SipDomain domain) {
        return configured.stream().anyMatch(one -> same(one, domain));
    }

    static boolean same(SipDomain one, SipDomain other) {
        return one.key().equals(other.key());
    }
}
