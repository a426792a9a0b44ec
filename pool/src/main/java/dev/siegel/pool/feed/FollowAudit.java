package dev.siegel.pool.feed;

import dev.siegel.pool.audit.AuditStore;
import dev.siegel.pool.audit.AuditStore.SealedRow;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.work.UnitOfWork;
import java.util.List;

/**
 * Makes events of what was audited. The audit's chain has an order that nobody who commits late can
 * get behind, so each row is looked at once, whichever front end does it.
 */
public final class FollowAudit {
    private static final int BATCH = 200;

    private final AuditStore audit;
    private final FeedStore feed;
    private final UserStore users;
    private final UnitOfWork work;

    public FollowAudit(AuditStore audit, FeedStore feed, UserStore users, UnitOfWork work) {
        this.audit = audit;
        this.feed = feed;
        this.users = users;
        this.work = work;
    }

    /** Takes up all that was chained since. */
    public void followAll() {
        boolean more = true;
        while (more) {
            more = followSome();
        }
    }

    private boolean followSome() {
        long from = feed.auditPosition();
        List<SealedRow> rows = audit.sealedAfter(from, BATCH);
        if (rows.isEmpty()) {
            return false;
        }
        List<FeedEvent> told =
                rows.stream()
                        .flatMap(row -> row.event().stream())
                        .flatMap(row -> AuditedEvents.of(row).stream())
                        .toList();
        List<FeedEvent> located = WriteFeed.located(users, told);
        long to = rows.getLast().seal().position();
        boolean mine = work.inTransaction(() -> feed.appendFollowed(from, to, located));
        return mine && rows.size() == BATCH;
    }
}
