package dev.siegel.pool.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinFailuresTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final PinLimits FIVE_DIGITS = PinLimits.of(5, null);

    private static PinFailures failed(PinFailures before, int times, Instant at, PinLimits limits) {
        PinFailures failures = before;
        for (int time = 0; time < times; time++) {
            failures = failures.failedAt(at, limits);
        }
        return failures;
    }

    @ParameterizedTest
    @CsvSource({
        "4, , 10, 100",
        "5, , 25, 1000",
        "6, , 25, 5000",
        "7, , 25, 5000",
        "24, , 25, 5000",
        "4, 3, 3, 100",
        "5, 999, 999, 1000"
    })
    void the_limits_follow_the_length_and_the_policy_replaces_the_local_one_only(
            int length, @Nullable Integer attempts, int local, int global) {
        assertThat(PinLimits.of(length, attempts)).isEqualTo(new PinLimits(local, global));
    }

    @Test
    void as_many_failures_as_the_local_limit_lock_for_an_hour() {
        PinFailures almost = failed(PinFailures.NONE, 24, START, FIVE_DIGITS);
        Instant last = START.plus(Duration.ofMinutes(29));
        PinFailures locked = failed(almost, 1, last, FIVE_DIGITS);

        assertThat(almost.isLockedAt(START)).isFalse();
        assertThat(locked.isLockedAt(last)).isTrue();
        assertThat(locked.isLockedAt(last.plus(Duration.ofMinutes(59)))).isTrue();
        assertThat(locked.isLockedAt(last.plus(Duration.ofMinutes(60)))).isFalse();
        assertThat(locked.localAt(last.plus(Duration.ofMinutes(60)))).isZero();
        assertThat(locked.global()).isEqualTo(25);
    }

    @Test
    void the_window_opens_with_the_first_failure_and_closes_half_an_hour_later() {
        PinFailures almost = failed(PinFailures.NONE, 24, START, FIVE_DIGITS);
        Instant later = START.plus(Duration.ofMinutes(30));
        PinFailures next = failed(almost, 1, later, FIVE_DIGITS);

        assertThat(almost.localAt(later.minusNanos(1))).isEqualTo(24);
        assertThat(almost.localAt(later)).isZero();
        assertThat(next.isLockedAt(later)).isFalse();
        assertThat(next.local()).isEqualTo(1);
        assertThat(next.global()).isEqualTo(25);
        assertThat(failed(next, 24, later.plus(Duration.ofMinutes(29)), FIVE_DIGITS))
                .extracting(PinFailures::lockedUntil)
                .isEqualTo(later.plus(Duration.ofMinutes(89)));
    }

    @Test
    void nothing_is_counted_while_it_is_locked() {
        PinFailures locked = failed(PinFailures.NONE, 25, START, FIVE_DIGITS);

        assertThat(failed(locked, 10, START.plusSeconds(1), FIVE_DIGITS)).isEqualTo(locked);
    }

    @Test
    void a_thousand_failures_in_all_lock_for_good() {
        PinFailures failures = PinFailures.NONE;
        Instant now = START;
        for (int time = 0; time < 999; time++) {
            failures = failures.failedAt(now, FIVE_DIGITS);
            now = now.plus(Duration.ofMinutes(31));
        }

        assertThat(failures.global()).isEqualTo(999);
        assertThat(failures.isLockedAt(now)).isFalse();
        PinFailures locked = failures.failedAt(now, FIVE_DIGITS);
        assertThat(locked.isLockedAt(now.plus(Duration.ofDays(3650)))).isTrue();
        assertThat(locked.withoutLocal().isLockedAt(now)).isTrue();
    }

    @Test
    void the_right_pin_forgives_the_local_count_only() {
        PinFailures forgiven = failed(PinFailures.NONE, 24, START, FIVE_DIGITS).withoutLocal();

        assertThat(forgiven.localAt(START)).isZero();
        assertThat(forgiven.global()).isEqualTo(24);
        assertThat(failed(forgiven, 24, START, FIVE_DIGITS).isLockedAt(START)).isFalse();
    }
}
