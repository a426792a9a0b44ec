package dev.siegel.pool.feed;

import dev.siegel.pool.feed.FeedEvent.Kind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What this front end has to tell and has not stored yet: bounded, what does not fit is counted.
 */
public final class FeedQueue implements Feed {
    private static final int USUAL_CAPACITY = 10_000;

    private final BlockingQueue<FeedEvent> waiting;
    private final AtomicLong lost = new AtomicLong();
    private final RefusalBound refusals = new RefusalBound();
    private final Clock clock;

    public FeedQueue(Clock clock) {
        this(clock, USUAL_CAPACITY);
    }

    FeedQueue(Clock clock, int capacity) {
        this.clock = clock;
        this.waiting = new ArrayBlockingQueue<>(capacity);
    }

    @Override
    public void tell(FeedEvent event) {
        if (event.kind() == Kind.REFUSED && !refusals.admits(event)) {
            return;
        }
        if (!waiting.offer(event)) {
            lost.incrementAndGet();
        }
    }

    /**
     * What was taken.
     *
     * @param lost how many lost ones it tells of
     */
    record Batch(List<FeedEvent> events, long lost) {
        Batch {
            events = List.copyOf(events);
        }
    }

    /** Takes what waits, at most {@code most} and what is to be said of what was not kept. */
    Batch take(int most) {
        List<FeedEvent> taken = new ArrayList<>();
        waiting.drainTo(taken, most);
        taken.addAll(refusals.summaries(clock.instant()));
        long gone = lost.get();
        if (gone > 0) {
            taken.add(
                    FeedEvent.of(clock.instant(), Kind.DROPPED)
                            .because(gone + " events were not kept"));
        }
        return new Batch(taken, gone);
    }

    /** The batch was stored: those it tells of need not be told of again. */
    void stored(Batch batch) {
        lost.addAndGet(-batch.lost());
    }

    /** The batch could not be stored. */
    void lose(Batch batch) {
        lost.addAndGet(batch.events().stream().filter(one -> one.kind() != Kind.DROPPED).count());
    }
}
