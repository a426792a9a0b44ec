package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.pin.PinState;
import dev.siegel.pool.pin.SetPin;
import dev.siegel.pool.pin.SetPin.Outcome.PinSet;
import dev.siegel.pool.pin.SetPin.Outcome.Violated;
import dev.siegel.pool.pin.VerifyPin.Attempt;
import dev.siegel.pool.pin.VerifyPin.Cause;
import dev.siegel.pool.pin.VerifyPin.Verdict;
import dev.siegel.pool.pin.VerifyPin.Verdict.Refused;
import dev.siegel.pool.testing.Lines;
import dev.siegel.pool.testing.TestingPins;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.user.User;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What happens to one PIN, or one number, at the same moment. */
abstract class PinRaceContract extends StoreContract {
    private final TestingPool pool = new TestingPool();
    private @Nullable TestingPins opened;

    private synchronized TestingPins pins() {
        if (opened == null) {
            var stores = stores();
            opened =
                    new TestingPins(
                            pool, stores.users(), stores.pins(), stores.settings(), stores.work());
        }
        return opened;
    }

    private User user(String name) {
        User user = Lines.withLine(insertedUser(name), "tel:+14255550100");
        stores().users().update(user);
        return user;
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        List<T> results = new ArrayList<>();
        try (var executor = Executors.newFixedThreadPool(tasks.size())) {
            for (Future<T> future : executor.invokeAll(tasks)) {
                results.add(future.get());
            }
        }
        return results;
    }

    private Verdict fail(String identity) {
        return pins().verify().verify(new Attempt(identity, "00000", "192.0.2.9", "c"));
    }

    @Test
    void wrong_tries_at_once_all_count() throws Exception {
        User anna = user("anna");
        pins().set().chosen(pool.administrator(), anna, "90210", false);

        List<Verdict> verdicts = atOnce(Collections.nCopies(6, () -> fail("sip:anna@example.com")));

        assertThat(verdicts).containsOnly(new Refused(Cause.WRONG));
        PinState state = stores().pins().find(anna.id()).orElseThrow();
        assertThat(state.failures().local()).isEqualTo(6);
        assertThat(state.failures().global()).isEqualTo(6);
    }

    @Test
    void wrong_tries_at_once_with_a_shared_number_all_count_for_both() throws Exception {
        User anna = user("anna");
        User bert = user("bert");
        pins().set().chosen(pool.administrator(), anna, "90210", false);
        pins().set().chosen(pool.administrator(), bert, "47316", false);

        List<Verdict> verdicts = atOnce(Collections.nCopies(4, () -> fail("+14255550100")));

        assertThat(verdicts).containsOnly(new Refused(Cause.WRONG));
        for (User user : List.of(anna, bert)) {
            PinState state = stores().pins().find(user.id()).orElseThrow();
            assertThat(state.failures().global()).isEqualTo(4);
        }
    }

    @Test
    void one_pin_set_at_once_for_two_users_of_a_number_is_one_users() throws Exception {
        User anna = user("anna");
        User bert = user("bert");

        List<SetPin.Outcome> outcomes =
                atOnce(List.of(() -> chosen(anna, "90210"), () -> chosen(bert, "90210")));

        assertThat(outcomes).filteredOn(PinSet.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Violated.class::isInstance).hasSize(1);
    }

    private SetPin.Outcome chosen(User user, String pin) {
        return pins().set().chosen(pool.administrator(), user, pin, false);
    }

    @Test
    void a_pin_and_a_line_given_at_once_never_make_number_and_pin_mean_two() throws Exception {
        User anna = user("anna");
        User bert = insertedUser("bert");
        chosen(bert, "90210");

        List<Boolean> done =
                atOnce(
                        List.of(
                                () -> chosen(anna, "90210") instanceof PinSet,
                                () -> moved(bert, "tel:+14255550100")));

        assertThat(done).containsOnlyOnce(true);
    }

    /** As the change of a line asks: after locking the user, in its transaction. */
    private boolean moved(User user, String line) {
        return stores().work()
                .inTransaction(() -> {
                    User locked = stores().users().lock(user.id()).orElseThrow();
                    boolean free = !pins().uniqueness.clashes(user.id(), line);
                    if (free) {
                        stores().users().update(Lines.withLine(locked, line));
                    }
                    return free;
                });
    }
}
