package dev.siegel.pool.topology;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Adds a SIP domain to the pool. */
public final class AddSipDomain {
    private static final String NAME = "New-CsSipDomain";

    private final SipDomains domains;
    private final SipDomainStore store;
    private final Auditor auditor;
    private final UnitOfWork work;
    private final Clock clock;

    public AddSipDomain(
            SipDomains domains,
            SipDomainStore store,
            Auditor auditor,
            UnitOfWork work,
            Clock clock) {
        this.domains = domains;
        this.store = store;
        this.auditor = auditor;
        this.work = work;
        this.clock = clock;
    }

    /**
     * @return false when the pool has it already
     */
    public boolean add(Caller caller, SipDomain domain, boolean dryRun) {
        Operation operation = new Operation(NAME, domain.name(), null);
        auditor.require(caller, Right.MANAGE_SETTINGS, SettingScope.global(), operation);
        return work.inTransaction(() -> {
            boolean there = domains.all().stream().anyMatch(one -> SipDomains.same(one, domain));
            if (there) {
                return false;
            }
            if (dryRun) {
                auditor.dryRun(caller, operation, Map.of());
                return true;
            }
            boolean added = store.insert(domain, clock.instant().truncatedTo(ChronoUnit.MICROS));
            if (added) {
                auditor.done(caller, operation, Map.of());
            }
            return added;
        });
    }
}
