package dev.siegel.pool.administrator;

import static dev.siegel.pool.administrator.Administration.ELSEWHERE;
import static dev.siegel.pool.administrator.Administration.LOOPBACK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.testing.AdjustableClock;
import dev.siegel.pool.testing.TestingPool;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private final AdjustableClock clock = new AdjustableClock(TestingPool.START);
    private final SignInThrottle throttle = new SignInThrottle(clock);

    private void fail(int times) {
        for (int attempt = 0; attempt < times; attempt++) {
            throttle.begin("anna", ELSEWHERE);
        }
    }

    @Test
    void
            five_attempts_are_free_then_each_wait_is_twice_the_one_before_up_to_a_quarter_of_an_hour() {
        fail(5);

        List<Long> waits =
                IntStream.range(0, 12)
                        .mapToObj(_ -> {
                            Duration wait = throttle.begin("anna", ELSEWHERE).orElseThrow();
                            clock.advance(wait);
                            assertThat(throttle.begin("anna", ELSEWHERE)).isEmpty();
                            return wait.toSeconds();
                        })
                        .toList();

        assertThat(waits)
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L);
    }

    @Test
    void a_success_forgets_the_failures_of_its_name() {
        fail(5);

        throttle.succeeded("anna", ELSEWHERE);

        assertThat(throttle.begin("anna", ELSEWHERE)).isEmpty();
    }

    @Test
    void other_names_and_addresses_do_not_wait() {
        fail(6);

        assertThat(throttle.begin("bob", ELSEWHERE)).isEmpty();
        assertThat(throttle.begin("anna", LOOPBACK)).isPresent();
    }

    @Test
    void one_address_trying_many_names_has_to_wait_and_a_success_in_between_does_not_help() {
        for (int name = 0; name < 20; name++) {
            throttle.begin("name" + name, ELSEWHERE);
        }
        Optional<Duration> waits = throttle.begin("another", ELSEWHERE);
        throttle.succeeded("name1", ELSEWHERE);
        throttle.begin("yet another", ELSEWHERE);

        assertThat(waits).contains(Duration.ofSeconds(1));
        assertThat(throttle.begin("another", ELSEWHERE)).isPresent();
        assertThat(throttle.begin("another", LOOPBACK)).isEmpty();
    }

    @Test
    void after_an_hour_all_is_forgotten() {
        fail(5);

        clock.advance(Duration.ofMinutes(61));

        assertThat(throttle.begin("anna", ELSEWHERE)).isEmpty();
        assertThat(throttle.begin("anna", ELSEWHERE)).isEmpty();
    }

    @Test
    void guessing_names_without_end_takes_bounded_memory_and_the_latest_are_remembered() {
        for (int name = 0; name < 100_000; name++) {
            throttle.begin("name" + name, LOOPBACK);
            clock.advance(Duration.ofMinutes(16));
        }
        fail(5);

        assertThat(throttle.begin("anna", ELSEWHERE)).isPresent();
    }
}
