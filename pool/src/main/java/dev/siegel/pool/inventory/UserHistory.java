package dev.siegel.pool.inventory;

import dev.siegel.pool.audit.AuditEvent;
import dev.siegel.pool.audit.AuditStore;
import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.user.User;
import java.util.List;

/** What happened to a user, as the audit tells it, for whoever may see that user. */
public final class UserHistory {
    /** More are read with the audit itself. */
    public static final int MOST = 200;

    private final AuditStore audit;
    private final Auditor auditor;

    public UserHistory(AuditStore audit, Auditor auditor) {
        this.audit = audit;
        this.auditor = auditor;
    }

    /** The newest first, at most {@code limit} of them. */
    public List<AuditEvent> of(Caller caller, User user, int limit) {
        auditor.require(
                caller,
                Right.READ,
                user,
                new Operation("Get-CsUser", user.sipAddress().toString(), user.id()));
        return audit.about(user.id().value(), Math.min(limit, MOST));
    }
}
