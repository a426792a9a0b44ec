package dev.siegel.console.port;

import dev.siegel.pool.audit.AuditStore;
import dev.siegel.pool.event.PoolEventStore;
import dev.siegel.pool.feed.FeedStore;
import java.time.Clock;

/** What the console is put together from. */
public record Console(
        ConsoleUseCases useCases, ConsoleSettings settings, Marks marks, Clock clock) {

    /** The lists that grow whenever something happens in the pool. */
    public record Marks(FeedStore feed, PoolEventStore events, AuditStore audit) {}
}
