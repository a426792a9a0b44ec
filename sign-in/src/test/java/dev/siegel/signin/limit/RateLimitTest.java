package dev.siegel.signin.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.testing.AdjustableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private final AdjustableClock clock =
            new AdjustableClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final RateLimit limit = new RateLimit(new Rate(2, Duration.ofSeconds(10)), clock);

    @Test
    void a_burst_is_allowed_and_then_one_at_each_refill() {
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isFalse();

        clock.advance(Duration.ofSeconds(10));

        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isFalse();
    }

    @Test
    void part_of_a_refill_is_not_lost_by_asking() {
        limit.take("a");
        limit.take("a");
        clock.advance(Duration.ofSeconds(6));
        assertThat(limit.take("a")).isFalse();

        clock.advance(Duration.ofSeconds(4));

        assertThat(limit.take("a")).isTrue();
    }

    @Test
    void no_more_than_the_burst_is_saved_up() {
        limit.take("a");
        clock.advance(Duration.ofDays(1));

        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isFalse();
    }

    @Test
    void keys_do_not_share() {
        limit.take("a");
        limit.take("a");

        assertThat(limit.hasOneLeft("a")).isFalse();
        assertThat(limit.hasOneLeft("b")).isTrue();
    }

    @Test
    void a_clock_set_back_takes_nothing_away() {
        limit.take("a");
        clock.set(Instant.parse("2026-03-01T09:00:00Z"));

        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isFalse();
    }

    @Test
    void a_rate_without_tries_or_time_is_refused() {
        assertThatThrownBy(() -> new Rate(0, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rate(1, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
