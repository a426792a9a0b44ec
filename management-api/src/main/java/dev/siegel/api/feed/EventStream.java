package dev.siegel.api.feed;

import dev.siegel.pool.feed.FeedEvent;
import dev.siegel.pool.feed.FeedEvent.Kind;
import dev.siegel.pool.feed.FeedStore.Positioned;
import dev.siegel.pool.feed.FeedStore.Range;
import dev.siegel.pool.feed.FollowPoolEvents;
import dev.siegel.pool.feed.FollowPoolEvents.Stretch;
import dev.siegel.pool.role.UserScope;
import dev.siegel.pool.work.StoreUnavailable;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one follower reads. The server takes the next piece when the last one went out, so nothing
 * piles up for a slow one: events stay in the store until they are read. It never holds more than
 * one page.
 */
final class EventStream extends InputStream {
    /** Of a few hundred bytes each. */
    private static final int PAGE = 50;

    private final FollowPoolEvents events;
    private final FeedWish wish;
    private final FeedRules rules;
    private final EventText text;
    private final Consumer<EventStream> leave;
    private final CountDownLatch closed = new CountDownLatch(1);
    private UserScope reach;
    private long checkedAt = System.nanoTime();
    private long position;
    private byte[] bytes;
    private int at;
    private boolean over;
    private boolean slow;
    private volatile boolean reading;
    private volatile long touchedAt = System.nanoTime();

    EventStream(
            FollowPoolEvents events,
            FeedWish wish,
            UserScope reach,
            FeedRules rules,
            EventText text,
            Consumer<EventStream> leave) {
        this.events = events;
        this.wish = wish;
        this.reach = reach;
        this.rules = rules;
        this.text = text;
        this.leave = leave;
        this.position = wish.after();
        this.bytes = EventText.start(position);
    }

    /** Says first how many events are gone that the follower has not seen. */
    void tellMissed(Range range, Instant now) {
        long missed = range.oldest() - 1 - position;
        if (missed > 0) {
            position = range.oldest() - 1;
            var dropped =
                    FeedEvent.of(now, Kind.DROPPED)
                            .because(missed + " events are not kept any more");
            bytes = text.of(List.of(new Positioned(position, dropped)));
        }
    }

    /** Whether nobody reads here any more, though nobody has closed it. */
    boolean isAbandoned() {
        return !reading && hasPassed(touchedAt, rules.patience().multipliedBy(2));
    }

    private static boolean hasPassed(long since, Duration time) {
        return System.nanoTime() - since > time.toNanos();
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        slow |= at > 0 && hasPassed(touchedAt, rules.patience());
        reading = true;
        try {
            return length == 0 ? 0 : copy(into, from, length);
        } finally {
            touchedAt = System.nanoTime();
            reading = false;
        }
    }

    private int copy(byte[] into, int from, int length) {
        if (at == bytes.length) {
            byte[] next = next();
            if (next == null) {
                return -1;
            }
            bytes = next;
            at = 0;
        }
        int copied = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, from, copied);
        at += copied;
        return copied;
    }

    /** Null at the end. */
    private byte @Nullable [] next() {
        if (over) {
            return null;
        }
        try {
            return await();
        } catch (StoreUnavailable away) {
            return last("the database does not answer; go on from the last id");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            over = true;
            return null;
        }
    }

    private byte[] last(String why) {
        over = true;
        return EventText.comment(why);
    }

    private byte @Nullable [] await() throws InterruptedException {
        long began = System.nanoTime();
        boolean goOn = true;
        while (goOn) {
            if (slow) {
                return last("too slow; go on from the last id");
            }
            if (!mayFollow()) {
                return last("the token ended, or the right to follow");
            }
            byte[] found = look();
            if (found != null) {
                return found;
            }
            if (over) {
                return null;
            }
            if (hasPassed(began, rules.heartbeat())) {
                return EventText.comment("heartbeat");
            }
            goOn = !closed.await(rules.poll().toNanos(), TimeUnit.NANOSECONDS);
        }
        over = true;
        return null;
    }

    private boolean mayFollow() {
        if (hasPassed(checkedAt, rules.recheck())) {
            Optional<UserScope> now = wish.reach().get();
            checkedAt = System.nanoTime();
            now.ifPresent(found -> reach = found);
            return now.isPresent();
        }
        return true;
    }

    /** The next events there are; null when there are none that may be seen. */
    private byte @Nullable [] look() {
        while (!wish.goOn() || events.range().newest() > position) {
            Stretch stretch = events.after(reach, wish.kinds(), position, PAGE);
            if (stretch.position() == position) {
                over = !wish.goOn();
                return null;
            }
            position = stretch.position();
            if (!stretch.events().isEmpty()) {
                return text.of(stretch.events());
            }
        }
        return null;
    }

    /** From any thread: the connection is gone, or the server stops. */
    @Override
    public void close() {
        closed.countDown();
        leave.accept(this);
    }
}
