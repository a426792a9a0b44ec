package dev.siegel.pool.feed;

import java.time.Instant;
import java.util.List;

/** The append-only list of events, in an order all front ends see alike. */
public interface FeedStore {
    /** Stores them with positions that follow each other. */
    void append(List<FeedEvent> events);

    /** Up to which position of the audit's chain events were made of its rows. */
    long auditPosition();

    /**
     * Stores events made of the audit's rows between two positions of its chain.
     *
     * @return false when another front end has done so; nothing is stored then
     */
    boolean appendFollowed(long from, long to, List<FeedEvent> events);

    /** Events after a position, in order, at most {@code limit}. */
    List<Positioned> after(long position, int limit);

    Range range();

    /**
     * Deletes old events: those before a time, and those more than {@code kept} behind the newest;
     * at most {@code limit} at once.
     *
     * @return how many were deleted
     */
    int deleteOld(Instant before, long kept, int limit);

    /** An event with its place in the list. */
    record Positioned(long position, FeedEvent event) {}

    /**
     * The events there are.
     *
     * @param oldest the position of the oldest; one more than the newest when there is none
     * @param newest the last position given out, 0 before the first
     */
    record Range(long oldest, long newest) {}
}
