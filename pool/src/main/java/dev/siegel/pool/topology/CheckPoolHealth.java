package dev.siegel.pool.topology;

import dev.siegel.pool.audit.AuditStore;
import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.event.PoolEventStore;
import dev.siegel.pool.registration.LiveSignIns;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.work.StoreUnavailable;

/** How this front end and its database are. */
public final class CheckPoolHealth {
    private final AuditStore audit;
    private final PoolEventStore events;
    private final LiveSignIns live;
    private final Auditor auditor;

    public CheckPoolHealth(
            AuditStore audit, PoolEventStore events, LiveSignIns live, Auditor auditor) {
        this.audit = audit;
        this.events = events;
        this.live = live;
        this.auditor = auditor;
    }

    /**
     * What was found.
     *
     * @param liveSignIns on this front end
     * @param unsealedAuditRows those that wait for the sealer; more than a second's worth is not
     *     well
     * @param lastEventPosition how far the list is that front ends follow
     */
    public record Health(
            boolean databaseReachable,
            int liveSignIns,
            long unsealedAuditRows,
            long lastEventPosition) {}

    public Health check(Caller caller) {
        auditor.within(caller, Right.READ, new Operation("Get-CsUserDatabaseState", "", null));
        try {
            return new Health(true, live.size(), audit.countUnsealed(), events.lastPosition());
        } catch (StoreUnavailable away) {
            return new Health(false, live.size(), 0, 0);
        }
    }
}
