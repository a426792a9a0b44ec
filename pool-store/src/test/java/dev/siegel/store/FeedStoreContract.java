package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.feed.FeedEvent;
import dev.siegel.pool.feed.FeedEvent.Kind;
import dev.siegel.pool.feed.FeedStore.Positioned;
import dev.siegel.pool.feed.FeedStore.Range;
import dev.siegel.pool.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class FeedStoreContract extends StoreContract {
    private static FeedEvent event(Instant time) {
        return FeedEvent.of(time, Kind.SIGNED_IN);
    }

    private static FeedEvent whole() {
        return new FeedEvent(
                NOW,
                Kind.REFUSED,
                UserId.random(),
                "sip:anna@example.com",
                "CN=" + "x".repeat(250),
                "pool01.example.com",
                device(),
                "0A1B",
                "c".repeat(FeedEvent.LONGEST_TEXT),
                "b".repeat(FeedEvent.LONGEST_TEXT),
                "a".repeat(FeedEvent.LONGEST_TEXT));
    }

    private List<Long> positions() {
        return stores().feed().after(0, 100).stream().map(Positioned::position).toList();
    }

    @Test
    void events_come_back_as_stored_in_the_order_they_were_appended() {
        FeedEvent first = whole();
        FeedEvent second = event(NOW);
        FeedEvent third = event(NOW);
        stores().feed().append(List.of(first, second));
        stores().feed().append(List.of(third));

        List<Positioned> all = stores().feed().after(0, 10);

        assertThat(all).extracting(Positioned::event).containsExactly(first, second, third);
        assertThat(positions()).containsExactly(1L, 2L, 3L);
        assertThat(stores().feed().after(1, 1))
                .extracting(Positioned::event)
                .containsExactly(second);
    }

    @Test
    void the_range_goes_on_after_the_oldest_were_deleted() {
        assertThat(stores().feed().range()).isEqualTo(new Range(1, 0));
        stores().feed().append(List.of(event(NOW), event(NOW)));
        assertThat(stores().feed().range()).isEqualTo(new Range(1, 2));

        stores().feed().deleteOld(NOW.plusSeconds(1), 100, 100);

        assertThat(stores().feed().range()).isEqualTo(new Range(3, 2));
        stores().feed().append(List.of(event(NOW)));
        assertThat(positions()).containsExactly(3L);
    }

    @Test
    void old_events_are_deleted_by_their_age_so_many_at_once() {
        stores().feed()
                .append(
                        List.of(
                                event(NOW.minus(Duration.ofDays(2))),
                                event(NOW.minus(Duration.ofDays(1))),
                                event(NOW)));

        assertThat(stores().feed().deleteOld(NOW, 100, 1)).isEqualTo(1);
        assertThat(positions()).containsExactly(2L, 3L);
        assertThat(stores().feed().deleteOld(NOW, 100, 10)).isEqualTo(1);
        assertThat(stores().feed().deleteOld(NOW, 100, 10)).isZero();
        assertThat(positions()).containsExactly(3L);
    }

    @Test
    void old_events_are_deleted_by_their_number() {
        stores().feed().append(List.of(event(NOW), event(NOW), event(NOW)));

        assertThat(stores().feed().deleteOld(NOW, 2, 10)).isEqualTo(1);

        assertThat(positions()).containsExactly(2L, 3L);
    }

    @Test
    void what_follows_from_the_audit_is_stored_by_whoever_comes_first() {
        assertThat(stores().feed().auditPosition()).isZero();

        boolean first = stores().feed().appendFollowed(0, 5, List.of(event(NOW)));
        boolean second = stores().feed().appendFollowed(0, 6, List.of(event(NOW), event(NOW)));
        boolean empty = stores().feed().appendFollowed(5, 7, List.of());

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(empty).isTrue();
        assertThat(positions()).hasSize(1);
        assertThat(stores().feed().auditPosition()).isEqualTo(7);
    }
}
