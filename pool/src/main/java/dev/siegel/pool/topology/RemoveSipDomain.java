package dev.siegel.pool.topology;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.work.UnitOfWork;
import java.util.Map;

/** Takes a SIP domain away that was added; users keep their addresses. */
public final class RemoveSipDomain {
    private static final String NAME = "Remove-CsSipDomain";

    private final SipDomains domains;
    private final SipDomainStore store;
    private final Auditor auditor;
    private final UnitOfWork work;

    public RemoveSipDomain(
            SipDomains domains, SipDomainStore store, Auditor auditor, UnitOfWork work) {
        this.domains = domains;
        this.store = store;
        this.auditor = auditor;
        this.work = work;
    }

    /** What became of it. */
    public enum Outcome {
        REMOVED,
        /** The front end is started with it. */
        CONFIGURED,
        NO_SUCH_DOMAIN
    }

    public Outcome remove(Caller caller, SipDomain domain, boolean dryRun) {
        Operation operation = new Operation(NAME, domain.name(), null);
        auditor.require(caller, Right.MANAGE_SETTINGS, SettingScope.global(), operation);
        if (domains.isConfigured(domain)) {
            return Outcome.CONFIGURED;
        }
        return work.inTransaction(() -> {
            boolean there = store.all().stream().anyMatch(one -> SipDomains.same(one, domain));
            if (there && dryRun) {
                auditor.dryRun(caller, operation, Map.of());
                return Outcome.REMOVED;
            }
            if (!there || !store.delete(domain)) {
                return Outcome.NO_SUCH_DOMAIN;
            }
            auditor.done(caller, operation, Map.of());
            return Outcome.REMOVED;
        });
    }
}
