package dev.siegel.pool.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.idempotency.IdempotentRequests.Beginning;
import dev.siegel.pool.secret.PoolKey;
import dev.siegel.pool.secret.Sealing;
import dev.siegel.pool.testing.InMemoryIdempotencyStore;
import dev.siegel.pool.testing.TestingPool;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class IdempotentRequestsTest {
    private static final StoredAnswer ANSWER =
            new StoredAnswer(201, Map.of("Location", "/x"), "{\"pin\":\"18723834\"}");

    private final TestingPool pool = new TestingPool();
    private final InMemoryIdempotencyStore store = new InMemoryIdempotencyStore();
    private final IdempotentRequests requests =
            new IdempotentRequests(
                    store,
                    new Sealing(PoolKey.random(pool.random), pool.random),
                    pool.work,
                    pool.clock);

    private Beginning begin() {
        return requests.begin(pool.administrator(), "key", "same");
    }

    @Test
    void a_request_is_in_flight_until_it_is_answered() {
        var first = begin();
        var meanwhile = begin();
        requests.done(pool.administrator(), "key", pool.clock.instant(), ANSWER);

        assertThat(first).isEqualTo(new Beginning.First(pool.clock.instant()));
        assertThat(meanwhile).isEqualTo(new Beginning.InFlight());
        assertThat(begin()).isEqualTo(new Beginning.Done(ANSWER));
    }

    @Test
    void a_secret_in_an_answer_is_not_stored_in_clear() {
        begin();
        requests.done(pool.administrator(), "key", pool.clock.instant(), ANSWER);

        IdempotentRequest stored = store.find("admin", "key").orElseThrow();

        byte[] bytes = Objects.requireNonNull(stored.answer()).bytes();
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("18723834");
    }

    @Test
    void the_key_of_a_front_end_that_stopped_may_be_used_again() {
        begin();
        Instant stopped = pool.clock.instant();
        pool.clock.advance(Duration.ofMinutes(5));

        assertThat(begin()).isEqualTo(new Beginning.First(pool.clock.instant()));
        requests.done(pool.administrator(), "key", stopped, ANSWER);
        assertThat(begin()).isEqualTo(new Beginning.InFlight());
    }
}
