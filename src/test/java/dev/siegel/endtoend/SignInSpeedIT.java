package dev.siegel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.endtoend.pool.PoolSetup;
import dev.siegel.endtoend.pool.RunningPool;
import dev.siegel.endtoend.sipe.SignInTime;
import dev.siegel.endtoend.sipe.SipeClient;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long a person waits. */
class SignInSpeedIT {
    private static final Duration LONGEST = Duration.ofMillis(1500);

    @Test
    void the_real_client_is_signed_in_within_a_second_and_a_half() {
        try (RunningPool pool = PoolSetup.fresh("speed").start()) {
            // given
            PoolUser user = PoolUser.create(pool, "anna");
            user.signedIn("desk").close();

            // when
            List<SignInTime> times = IntStream.range(0, 10).mapToObj(_ -> signIn(user)).toList();

            // then
            Duration median =
                    times.stream()
                            .map(SignInTime::withoutKeyPair)
                            .sorted()
                            .skip(times.size() / 2)
                            .findFirst()
                            .orElseThrow();
            System.out.printf(
                    "real client, start to signed in, median of %d, key pair excluded: %d ms of %s%n",
                    times.size(), median.toMillis(), times);
            assertThat(median).isLessThan(LONGEST);
        }
    }

    private static SignInTime signIn(PoolUser user) {
        try (var client = SipeClient.start(user.account("desk"))) {
            return client.awaitSignedIn();
        }
    }
}
