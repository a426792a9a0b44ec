package dev.siegel.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.console.live.PoolPulse.Beat;
import dev.siegel.console.port.Console.Marks;
import dev.siegel.pool.feed.FeedEvent;
import dev.siegel.pool.testing.TestingPool;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PoolPulseTest {
    private final TestingPool pool = new TestingPool();

    @Test
    void whoever_listens_is_told_of_a_change_within_a_second() throws InterruptedException {
        var told = new Semaphore(0);
        try (var pulse = PoolPulse.start(new Marks(pool.feed, pool.events, pool.audit))) {
            pulse.listen(told::release);

            boolean toldInTime = changeUntilTold(told);

            assertThat(toldInTime).isTrue();
        }
    }

    /** The first look only learns how things stand, and may come after the first change. */
    private boolean changeUntilTold(Semaphore told) throws InterruptedException {
        boolean heard = false;
        for (int times = 0; times < 4 && !heard; times++) {
            pool.feed.append(List.of(FeedEvent.of(pool.clock.instant(), FeedEvent.Kind.PUBLISHED)));
            heard = told.tryAcquire(1, TimeUnit.SECONDS);
        }
        return heard;
    }

    @Test
    void rows_that_were_only_chained_are_no_news() {
        var before = new Beat(7, 3, 2);

        assertThat(new Beat(7, 3, 0).isNewsAfter(before)).isFalse();
        assertThat(new Beat(7, 3, 3).isNewsAfter(before)).isTrue();
        assertThat(new Beat(8, 3, 0).isNewsAfter(before)).isTrue();
        assertThat(new Beat(7, 4, 2).isNewsAfter(before)).isTrue();
    }
}
