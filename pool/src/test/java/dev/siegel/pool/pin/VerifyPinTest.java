package dev.siegel.pool.pin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.audit.AuditEvent;
import dev.siegel.pool.pin.PinState.LockReason;
import dev.siegel.pool.pin.VerifyPin.Attempt;
import dev.siegel.pool.pin.VerifyPin.Cause;
import dev.siegel.pool.pin.VerifyPin.Verdict;
import dev.siegel.pool.pin.VerifyPin.Verdict.Refused;
import dev.siegel.pool.pin.VerifyPin.Verdict.Verified;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.testing.Lines;
import dev.siegel.pool.testing.TestingPins;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.user.User;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyPinTest {
    private final TestingPool pool = new TestingPool();
    private final TestingPins pins = TestingPins.of(pool);
    private final Caller admin = pool.administrator();
    private final User anna = withPin("anna", "tel:+14255550100;ext=7788", "90210");

    private User withPin(String name, String line, String pin) {
        User user = Lines.withLine(pool.user("sip:" + name + "@example.com"), line);
        pool.users.update(user);
        pins.set().chosen(admin, user, pin, false);
        return pool.users.find(user.id()).orElseThrow();
    }

    private Verdict verdict(String identity, String pin) {
        return pins.verify().verify(new Attempt(identity, pin, "192.0.2.9", "c-9"));
    }

    private void fail(int times) {
        for (int time = 0; time < times; time++) {
            assertThat(verdict("7788", "00000")).isEqualTo(new Refused(Cause.WRONG));
        }
    }

    private PinInfo info(User user) {
        return pins.info().of(admin, user);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+14255550100",
                "14255550100",
                "tel:+1 (425) 555-0100",
                "7788",
                " 7788 ",
                "sip:anna@example.com",
                "ANNA@example.com"
            })
    void a_user_is_known_by_number_extension_or_address(String identity) {
        assertThat(verdict(identity, "90210")).isEqualTo(new Verified(anna));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4255550100",
                "nobody@example.com",
                "sip:",
                "778",
                "tel:+14255550100;ext=7788",
                "\u0000"
            })
    void whoever_is_not_known_is_refused_like_a_wrong_pin(String identity) {
        assertThat(verdict(identity, "90210")).isEqualTo(new Refused(Cause.WRONG));
        assertThat(info(anna).globalFailures()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9021", "902100", "9021o", "９０２１０"})
    void anything_but_the_pin_is_wrong_and_counted(String pin) {
        assertThat(verdict("7788", pin)).isEqualTo(new Refused(Cause.WRONG));
        assertThat(info(anna).localFailures()).isEqualTo(1);
    }

    @Test
    void an_overlong_pin_is_wrong_without_being_digested_whole() {
        assertThat(verdict("7788", "9".repeat(10_000_000))).isEqualTo(new Refused(Cause.WRONG));
        assertThat(info(anna).localFailures()).isEqualTo(1);
    }

    @Test
    void a_user_without_a_pin_cannot_sign_in_with_an_empty_one() {
        pool.user("sip:bert@example.com");

        assertThat(verdict("bert@example.com", "")).isEqualTo(new Refused(Cause.WRONG));
    }

    @Test
    void a_user_who_may_not_sign_in_is_refused() {
        pool.users.update(anna.withEnabled(false));

        assertThat(verdict("7788", "90210")).isEqualTo(new Refused(Cause.WRONG));
    }

    @Test
    void twenty_five_wrong_tries_lock_for_an_hour() {
        fail(25);

        assertThat(verdict("7788", "90210")).isEqualTo(new Refused(Cause.LOCKED));
        assertThat(info(anna).lockReason()).isEqualTo(LockReason.TOO_MANY_ATTEMPTS);
        assertThat(info(anna).lockedUntil())
                .isEqualTo(pool.clock.instant().plus(Duration.ofHours(1)));
        pool.clock.advance(Duration.ofMinutes(59));
        assertThat(verdict("7788", "90210")).isEqualTo(new Refused(Cause.LOCKED));
        pool.clock.advance(Duration.ofMinutes(1));
        assertThat(info(anna).isLockedOut()).isFalse();
        assertThat(info(anna).localFailures()).isZero();
        assertThat(verdict("7788", "90210")).isInstanceOf(Verified.class);
        assertThat(info(anna).globalFailures()).isEqualTo(25);
    }

    @Test
    void the_lock_is_audited_once_and_the_failures_are_not() {
        pins.policy("global", Map.of("MaximumLogonAttempts", "3"));
        int before = pool.audit.events().size();
        fail(3);
        verdict("7788", "90210");

        assertThat(pool.audit.events().subList(before, pool.audit.events().size()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.operation()).isEqualTo("Lock-CsClientPin");
                    assertThat(event.actor()).isEqualTo("sip:anna@example.com");
                    assertThat(event.actorAddress()).isEqualTo("192.0.2.9");
                    assertThat(event.details()).containsEntry("cause", "too many attempts");
                });
    }

    @Test
    void the_thousandth_failure_locks_until_unlocked_and_unlocking_resets_both_counts() {
        PinState state = pins.store.find(anna.id()).orElseThrow();
        pins.store.save(state.withFailures(new PinFailures(0, 999, null, null, false)));

        fail(1);
        pool.clock.advance(Duration.ofDays(1000));
        assertThat(verdict("7788", "90210")).isEqualTo(new Refused(Cause.LOCKED));
        assertThat(info(anna).lockedUntil()).isNull();

        pins.unlock().unlock(admin, anna, false);
        assertThat(info(anna).globalFailures()).isZero();
        assertThat(info(anna).localFailures()).isZero();
        assertThat(verdict("7788", "90210")).isInstanceOf(Verified.class);
    }

    @Test
    void a_policy_replaces_the_local_limit() {
        pins.policy("global", Map.of("MaximumLogonAttempts", "2"));

        fail(2);

        assertThat(verdict("7788", "90210")).isEqualTo(new Refused(Cause.LOCKED));
    }

    @Test
    void the_right_pin_resets_the_local_count_only() {
        fail(3);

        assertThat(verdict("7788", "90210")).isInstanceOf(Verified.class);
        assertThat(info(anna).localFailures()).isZero();
        assertThat(info(anna).globalFailures()).isEqualTo(3);
    }

    @Test
    void an_administrators_lock_holds_until_unlocked() {
        pins.lock().lock(admin, anna, false);
        pool.clock.advance(Duration.ofDays(1000));

        assertThat(verdict("7788", "90210")).isEqualTo(new Refused(Cause.LOCKED));
        assertThat(verdict("7788", "00000")).isEqualTo(new Refused(Cause.LOCKED));
        assertThat(info(anna).lockReason()).isEqualTo(LockReason.ADMINISTRATOR);
        assertThat(info(anna).globalFailures()).isZero();
        pins.unlock().unlock(admin, anna, false);
        assertThat(verdict("7788", "90210")).isInstanceOf(Verified.class);
    }

    @Test
    void a_pin_expires_by_the_policy_of_today() {
        pool.clock.advance(Duration.ofDays(30));
        assertThat(verdict("7788", "90210")).isInstanceOf(Verified.class);

        pins.policy("global", Map.of("PINLifetime", "30", "PINHistoryCount", "1"));

        assertThat(verdict("7788", "90210")).isEqualTo(new Refused(Cause.EXPIRED));
        assertThat(verdict("7788", "00000")).isEqualTo(new Refused(Cause.WRONG));
        assertThat(info(anna).expirationTime()).isEqualTo(pool.clock.instant());
        pins.set().chosen(admin, anna, "47316", false);
        assertThat(verdict("7788", "47316")).isInstanceOf(Verified.class);
    }

    @Test
    void a_shared_number_means_the_one_whose_pin_it_is() {
        User bert = withPin("bert", "tel:+14255550100", "47316");

        assertThat(verdict("+14255550100", "47316")).isEqualTo(new Verified(bert));
        assertThat(verdict("+14255550100", "90210")).isEqualTo(new Verified(anna));
        assertThat(info(anna).globalFailures()).isZero();
    }

    @Test
    void a_failure_with_a_shared_number_counts_for_all_of_them() {
        User bert = withPin("bert", "tel:+14255550100", "47316");

        assertThat(verdict("+14255550100", "00000")).isEqualTo(new Refused(Cause.WRONG));

        assertThat(info(anna).localFailures()).isEqualTo(1);
        assertThat(info(bert).localFailures()).isEqualTo(1);
    }

    @Test
    void one_locked_user_does_not_keep_the_others_of_the_number_out() {
        User bert = withPin("bert", "tel:+14255550100", "47316");
        pins.lock().lock(admin, anna, false);

        assertThat(verdict("+14255550100", "47316")).isEqualTo(new Verified(bert));
        assertThat(verdict("+14255550100", "90210")).isEqualTo(new Refused(Cause.WRONG));
    }

    @Test
    void a_number_of_too_many_means_nobody() {
        IntStream.range(0, 50)
                .mapToObj(at -> pool.user("sip:user" + at + "@example.com"))
                .forEach(user -> pool.users.update(Lines.withLine(user, "tel:+14255550100")));

        assertThat(verdict("+14255550100", "90210")).isEqualTo(new Refused(Cause.AMBIGUOUS));
        assertThat(verdict("7788", "90210")).isEqualTo(new Verified(anna));
    }

    @Test
    void a_pin_moved_to_another_users_row_is_nobodys() {
        User bert = pool.user("sip:bert@example.com");
        StoredPin annas = pins.store.find(anna.id()).map(PinState::pin).orElseThrow();
        pins.store.save(new PinState(bert.id(), annas, false, PinFailures.NONE));

        assertThat(verdict("bert@example.com", "90210")).isEqualTo(new Refused(Cause.WRONG));
    }

    @Test
    void verifying_raises_no_proof_and_audits_nothing() {
        int before = pool.audit.events().size();
        pool.clock.advance(Duration.ofMinutes(5));

        verdict("7788", "90210");

        assertThat(pool.users.find(anna.id())).contains(anna);
        assertThat(pool.audit.events()).hasSize(before).doesNotContainNull();
        assertThat(pool.audit.events()).extracting(AuditEvent::dryRun).containsOnly(false);
    }

    @Test
    void with_pin_authentication_off_no_pin_is_looked_at_and_the_reason_is_stated() {
        pins.webService(Map.of("UsePinAuth", "False"));

        assertThat(verdict("7788", "90210")).isEqualTo(new Refused(Cause.SWITCHED_OFF));
        assertThat(verdict("7788", "00000")).isEqualTo(new Refused(Cause.SWITCHED_OFF));

        assertThat(Cause.SWITCHED_OFF.reason()).contains("UsePinAuth");
        assertThat(info(anna).globalFailures()).isZero();
        pins.webService(Map.of("UsePinAuth", "True"));
        assertThat(verdict("7788", "90210")).isEqualTo(new Verified(anna));
    }
}
