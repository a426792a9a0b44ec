package dev.siegel.pool.testing;

import dev.siegel.pool.feed.FeedEvent;
import dev.siegel.pool.feed.FeedStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Events in a list; positions go on where older ones were deleted. */
public final class InMemoryFeedStore implements FeedStore {
    private final List<Positioned> events = new ArrayList<>();
    private long newest;
    private long followed;

    @Override
    public synchronized void append(List<FeedEvent> more) {
        more.forEach(event -> events.add(new Positioned(++newest, event)));
    }

    @Override
    public synchronized long auditPosition() {
        return followed;
    }

    @Override
    public synchronized boolean appendFollowed(long from, long to, List<FeedEvent> more) {
        if (followed != from) {
            return false;
        }
        followed = to;
        append(more);
        return true;
    }

    @Override
    public synchronized List<Positioned> after(long position, int limit) {
        return events.stream().filter(one -> one.position() > position).limit(limit).toList();
    }

    @Override
    public synchronized Range range() {
        return new Range(events.isEmpty() ? newest + 1 : events.getFirst().position(), newest);
    }

    @Override
    public synchronized int deleteOld(Instant before, long kept, int limit) {
        int deleted = 0;
        while (deleted < limit && !events.isEmpty() && isOld(events.getFirst(), before, kept)) {
            events.removeFirst();
            deleted++;
        }
        return deleted;
    }

    private boolean isOld(Positioned one, Instant before, long kept) {
        return one.event().time().isBefore(before) || one.position() <= newest - kept;
    }
}
