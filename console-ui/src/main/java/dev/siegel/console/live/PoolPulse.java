package dev.siegel.console.live;

import dev.siegel.console.port.Console.Marks;
import dev.siegel.pool.work.StoreUnavailable;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that something changed in the pool, wherever it was done, and tells all who listen. One
 * thread looks for all of them, and only while somebody listens.
 */
public final class PoolPulse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PoolPulse.class);
    private static final Duration PERIOD = Duration.ofMillis(250);

    private final Marks marks;
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean closed;
    private @Nullable Beat last;
    private boolean away;

    private PoolPulse(Marks marks) {
        this.marks = marks;
        this.thread = Thread.ofPlatform().daemon().name("console-pulse").unstarted(this::run);
    }

    public static PoolPulse start(Marks marks) {
        var pulse = new PoolPulse(marks);
        pulse.thread.start();
        return pulse;
    }

    /**
     * What was stored last.
     *
     * @param feed what is told a moment later: sign-ins, refusals, what was audited
     * @param events what other front ends must hear of at once
     * @param unsealed audited, and not chained yet
     */
    record Beat(long feed, long events, long unsealed) {
        /** Rows that were chained meanwhile are no news. */
        boolean isNewsAfter(Beat before) {
            return feed != before.feed || events != before.events || unsealed > before.unsealed;
        }
    }

    /** Calls a listener after each change, from the pulse's own thread, until it is removed. */
    public void listen(Runnable listener) {
        listeners.add(listener);
        LockSupport.unpark(thread);
    }

    public void remove(Runnable listener) {
        listeners.remove(listener);
    }

    private void run() {
        while (!closed) {
            if (listeners.isEmpty()) {
                last = null;
                LockSupport.park(this);
            } else {
                look();
                LockSupport.parkNanos(this, PERIOD.toNanos());
            }
        }
    }

    /** While the database is away all are told, so that pages say so, and again when it is back. */
    private void look() {
        try {
            Beat now =
                    new Beat(
                            marks.feed().range().newest(),
                            marks.events().lastPosition(),
                            marks.audit().countUnsealed());
            Beat before = last;
            last = now;
            if (away || (before != null && now.isNewsAfter(before))) {
                away = false;
                tell();
            }
        } catch (StoreUnavailable gone) {
            away();
        } catch (RuntimeException unforeseen) {
            if (!away) {
                LOG.error("changes in the pool are not noticed", unforeseen);
            }
            away();
        }
    }

    private void away() {
        if (!away) {
            away = true;
            tell();
        }
    }

    private void tell() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException failure) {
                LOG.warn("a page was not told of a change: {}", failure.toString());
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        listeners.clear();
        LockSupport.unpark(thread);
    }
}
