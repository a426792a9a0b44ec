package dev.siegel.pool.audit;

import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom: pages of the audit, the whole of it for export, and whether its chain
 * holds. The audit is of the whole pool, so a role narrowed to some users does not read it.
 */
public final class ReadAudit {
    private static final String LIST = "Get-CsAuditEvent";
    private static final String TEST = "Test-CsAuditChain";

    /** A page of 1000 and one more, which tells whether there is another page. */
    private static final int MOST = 1001;

    private final AuditStore store;
    private final AuditChain chain;
    private final Auditor auditor;

    public ReadAudit(AuditStore store, AuditChain chain, Auditor auditor) {
        this.store = store;
        this.chain = chain;
        this.auditor = auditor;
    }

    /**
     * @param after the last row of the page before, null for the first page
     */
    public List<AuditEvent> page(
            Caller caller, AuditQuery query, @Nullable AuditPosition after, int limit) {
        auditor.require(caller, Right.READ_ADMINISTRATION, new Operation(LIST, "", null));
        return store.page(query, after, Math.min(limit, MOST));
    }

    /** Lets the caller take the audit away as a file, page by page. */
    public List<AuditEvent> export(
            Caller caller, AuditQuery query, @Nullable AuditPosition after, int limit) {
        auditor.require(caller, Right.EXPORT_AUDIT, new Operation(LIST, "export", null));
        return store.page(query, after, Math.min(limit, MOST));
    }

    /** Walks the whole chain. */
    public AuditChain.Verification verify(Caller caller) {
        auditor.require(caller, Right.READ_ADMINISTRATION, new Operation(TEST, "", null));
        return chain.verify();
    }
}
