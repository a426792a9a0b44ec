package dev.siegel.server;

import dev.siegel.api.feed.FeedRules;
import dev.siegel.pool.feed.FeedStore;
import dev.siegel.pool.feed.FollowAudit;
import dev.siegel.pool.feed.FollowPoolEvents;
import dev.siegel.pool.feed.WriteFeed;
import dev.siegel.pool.work.StoreUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores what this front end has to tell, takes up what was audited, and clears old events away.
 */
final class FeedTimer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedTimer.class);
    private static final long PERIOD_MILLISECONDS = 200;
    private static final long LONGEST_CLOSE_SECONDS = 5;

    /** The audit is sealed every half second, and looked at as often. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(400);

    private static final Duration BETWEEN_CLEARINGS = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final long MOST_KEPT = 1_000_000;
    private static final int CLEARED_AT_ONCE = 5_000;

    private final WriteFeed write;
    private final FollowAudit audit;
    private final FeedStore feed;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("events").factory());
    private Instant nextLook = Instant.EPOCH;
    private Instant nextClearing = Instant.EPOCH;

    private FeedTimer(FrontEndParts parts) {
        var db = parts.database();
        this.feed = db.feed();
        this.write = new WriteFeed(parts.feed(), feed, db.users());
        this.audit = new FollowAudit(db.audit(), feed, db.users(), db.work());
        this.clock = parts.clock();
    }

    static FeedTimer start(FrontEndParts parts) {
        FeedTimer started = new FeedTimer(parts);
        var _ =
                started.timer.scheduleWithFixedDelay(
                        started::work,
                        PERIOD_MILLISECONDS,
                        PERIOD_MILLISECONDS,
                        TimeUnit.MILLISECONDS);
        return started;
    }

    /** What administrators follow. */
    static List<Object> useCases(FrontEndParts parts) {
        return List.of(
                new FollowPoolEvents(parts.database().feed(), parts.auditor()), FeedRules.usual());
    }

    /** A failure must not end the timer: the audit waits, and what is lost is counted. */
    private void work() {
        try {
            write.writeAll();
            look();
            clear();
        } catch (StoreUnavailable away) {
            LOG.warn("events are not stored: {}", away.getMessage());
        } catch (RuntimeException failure) {
            LOG.error("events are not stored", failure);
        }
    }

    private void look() {
        Instant now = clock.instant();
        if (!now.isBefore(nextLook)) {
            audit.followAll();
            nextLook = now.plus(BETWEEN_LOOKS);
        }
    }

    private void clear() {
        Instant now = clock.instant();
        if (!now.isBefore(nextClearing)) {
            boolean more = feed.deleteOld(now.minus(KEPT), MOST_KEPT, CLEARED_AT_ONCE) > 0;
            nextClearing = more ? now : now.plus(BETWEEN_CLEARINGS);
        }
    }

    /** Stores what was told last. */
    @Override
    public void close() {
        timer.shutdown();
        try {
            if (timer.awaitTermination(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS)) {
                work();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
