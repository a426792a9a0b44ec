package dev.siegel.pool.audit;

import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.listing.Slice;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.work.UnitOfWork;
import java.util.List;
import java.util.Map;

/**
 * Who did what to whom: slices of the audit, the whole of it for export, and whether its chain
 * holds. The audit is of the whole pool, so a role narrowed to some users does not read it.
 */
public final class ReadAudit {
    private static final String LIST = "Get-CsAuditEvent";
    private static final String TEST = "Test-CsAuditChain";

    private final AuditStore store;
    private final AuditChain chain;
    private final Auditor auditor;
    private final UnitOfWork work;

    public ReadAudit(AuditStore store, AuditChain chain, Auditor auditor, UnitOfWork work) {
        this.store = store;
        this.chain = chain;
        this.auditor = auditor;
        this.work = work;
    }

    public List<AuditEvent> list(Caller caller, AuditQuery query, Slice slice) {
        auditor.require(caller, Right.READ_ADMINISTRATION, new Operation(LIST, "", null));
        return store.list(query, slice);
    }

    public long count(Caller caller, AuditQuery query) {
        auditor.require(caller, Right.READ_ADMINISTRATION, new Operation(LIST, "", null));
        return store.count(query);
    }

    /** Lets the caller take the audit away as a file, which is itself audited. */
    public void beginExport(Caller caller) {
        Operation operation = new Operation(LIST, "export", null);
        auditor.require(caller, Right.EXPORT_AUDIT, operation);
        work.run(() -> auditor.done(caller, operation, Map.of()));
    }

    /** Walks the whole chain. */
    public AuditChain.Verification verify(Caller caller) {
        auditor.require(caller, Right.READ_ADMINISTRATION, new Operation(TEST, "", null));
        return chain.verify();
    }
}
