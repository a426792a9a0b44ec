package dev.siegel.pool.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.feed.FeedEvent.Kind;
import dev.siegel.pool.feed.FeedStore.Positioned;
import dev.siegel.pool.testing.AdjustableClock;
import dev.siegel.pool.testing.InMemoryFeedStore;
import dev.siegel.pool.testing.InMemoryUserStore;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.user.User;
import dev.siegel.pool.work.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class FeedQueueTest {
    private final AdjustableClock clock = new AdjustableClock(TestingPool.START);
    private final FeedQueue queue = new FeedQueue(clock, 3);
    private final InMemoryFeedStore store = new InMemoryFeedStore();
    private final WriteFeed write = new WriteFeed(queue, store, new InMemoryUserStore());

    private FeedEvent event(Kind kind) {
        return FeedEvent.of(clock.instant(), kind);
    }

    private FeedEvent refusal(String address) {
        return event(Kind.REFUSED).by(null, address);
    }

    private List<FeedEvent> stored() {
        return store.after(0, 100).stream().map(Positioned::event).toList();
    }

    @Test
    void what_is_told_is_stored_in_its_order() {
        queue.tell(event(Kind.SIGNED_IN));
        queue.tell(event(Kind.SIGNED_OUT));

        assertThat(write.writeAll()).isEqualTo(2);

        assertThat(stored())
                .extracting(FeedEvent::kind)
                .containsExactly(Kind.SIGNED_IN, Kind.SIGNED_OUT);
        assertThat(write.writeAll()).isZero();
    }

    @Test
    void what_does_not_fit_is_counted_and_told_of_once() {
        for (int at = 0; at < 5; at++) {
            queue.tell(event(Kind.SIGNED_IN));
        }

        write.writeAll();
        write.writeAll();

        assertThat(stored()).hasSize(4);
        assertThat(stored().getLast().kind()).isEqualTo(Kind.DROPPED);
        assertThat(stored().getLast().cause()).isEqualTo("2 events were not kept");
    }

    @Test
    void what_could_not_be_stored_is_told_of_when_the_database_is_back() {
        var away = new AtomicBoolean(true);
        var failing =
                new WriteFeed(queue, new FailingFeedStore(store, away), new InMemoryUserStore());
        queue.tell(event(Kind.SIGNED_IN));
        assertThatThrownBy(failing::writeAll).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(failing::writeAll).isInstanceOf(StoreUnavailable.class);
        away.set(false);

        failing.writeAll();
        failing.writeAll();

        assertThat(stored()).extracting(FeedEvent::cause).containsExactly("1 events were not kept");
    }

    @Test
    void few_refusals_of_an_address_are_told_each_second_and_the_rest_is_counted() {
        var roomy = new FeedQueue(clock);
        var writeRoomy = new WriteFeed(roomy, store, new InMemoryUserStore());
        for (int at = 0; at < 100; at++) {
            roomy.tell(refusal("192.0.2.66"));
        }
        roomy.tell(refusal("192.0.2.7"));
        writeRoomy.writeAll();
        assertThat(stored()).hasSize(6);
        clock.advance(Duration.ofSeconds(1));

        writeRoomy.writeAll();
        roomy.tell(refusal("192.0.2.66"));
        writeRoomy.writeAll();

        assertThat(stored()).hasSize(8);
        assertThat(stored().get(6).cause()).isEqualTo("95 more refusals in one second");
        assertThat(stored().get(6).address()).isEqualTo("192.0.2.66");
        assertThat(stored().get(7).cause()).isNull();
    }

    @Test
    void the_event_says_where_its_user_stands() {
        var pool = new TestingPool();
        User anna = pool.user("sip:anna@example.com");
        pool.feedQueue.tell(event(Kind.SIGNED_IN).about(anna.id(), null));

        new WriteFeed(pool.feedQueue, pool.feed, pool.users).writeAll();

        FeedEvent stored = pool.feed.after(0, 1).getFirst().event();
        assertThat(stored.identity()).isEqualTo("sip:anna@example.com");
        assertThat(stored.distinguishedName()).isEqualTo(anna.distinguishedName());
        assertThat(stored.registrarPool()).isEqualTo(TestingPool.FQDN);
    }

    @Test
    void texts_of_strangers_are_cut_and_cleaned() {
        FeedEvent event =
                event(Kind.REFUSED).about(null, "a\0b\uD800c").because("x".repeat(100_000));

        assertThat(event.identity()).isEqualTo("a\uFFFDb\uFFFDc");
        assertThat(event.cause()).hasSize(FeedEvent.LONGEST_TEXT).endsWith("x…");
    }

    private record FailingFeedStore(FeedStore real, AtomicBoolean away) implements FeedStore {
        @Override
        public void append(List<FeedEvent> events) {
            if (away.get()) {
                throw new StoreUnavailable("away", new IllegalStateException("away"));
            }
            real.append(events);
        }

        @Override
        public long auditPosition() {
            return real.auditPosition();
        }

        @Override
        public boolean appendFollowed(long from, long to, List<FeedEvent> events) {
            return real.appendFollowed(from, to, events);
        }

        @Override
        public List<Positioned> after(long position, int limit) {
            return real.after(position, limit);
        }

        @Override
        public Range range() {
            return real.range();
        }

        @Override
        public int deleteOld(Instant before, long kept, int limit) {
            return real.deleteOld(before, kept, limit);
        }
    }
}
