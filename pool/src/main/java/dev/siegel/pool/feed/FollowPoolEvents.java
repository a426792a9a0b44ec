package dev.siegel.pool.feed;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.feed.FeedEvent.Kind;
import dev.siegel.pool.feed.FeedStore.Positioned;
import dev.siegel.pool.feed.FeedStore.Range;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.UserScope;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets administrators follow the pool's events, those of users they may see. */
public final class FollowPoolEvents {
    private static final Operation OPERATION = new Operation("Get-CsPoolEvent", "", null);

    /** Followers that ask more often share one answer. */
    private static final Duration FRESH = Duration.ofMillis(100);

    private final FeedStore feed;
    private final Auditor auditor;
    private @Nullable Range known;
    private long askedAt;

    public FollowPoolEvents(FeedStore feed, Auditor auditor) {
        this.feed = feed;
        this.auditor = auditor;
    }

    /**
     * Whom the caller may hear of; asked again while they follow, since roles are taken away.
     *
     * @throws dev.siegel.pool.role.RightMissing when they may not follow at all
     */
    public UserScope reach(Caller caller) {
        return auditor.within(caller, Right.READ, OPERATION);
    }

    /** The events there are, as of a moment ago. */
    public synchronized Range range() {
        long now = System.nanoTime();
        if (known == null || now - askedAt > FRESH.toNanos()) {
            known = feed.range();
            askedAt = now;
        }
        return known;
    }

    /**
     * A stretch of the list.
     *
     * @param position up to where it was looked through
     * @param events those asked for that may be seen
     */
    public record Stretch(long position, List<Positioned> events) {
        public Stretch {
            events = List.copyOf(events);
        }
    }

    /** Looks through the events after a position, at most {@code limit}. */
    public Stretch after(UserScope reach, Set<Kind> kinds, long position, int limit) {
        List<Positioned> found = feed.after(position, limit);
        return new Stretch(
                found.isEmpty() ? position : found.getLast().position(),
                found.stream()
                        .filter(one -> kinds.contains(one.event().kind()))
                        .filter(one -> isReached(reach, one.event()))
                        .toList());
    }

    /** What is about no user of the pool is for those who see all. */
    private static boolean isReached(UserScope reach, FeedEvent event) {
        return switch (reach) {
            case UserScope.Everyone _ -> true;
            case UserScope.Only only ->
                    event.distinguishedName() != null
                            && only.contains(event.distinguishedName(), event.registrarPool());
        };
    }
}
