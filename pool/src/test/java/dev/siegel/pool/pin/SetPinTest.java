package dev.siegel.pool.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.audit.AuditEvent.Outcome;
import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.pin.PinViolation.Rule;
import dev.siegel.pool.pin.SetPin.Outcome.Locked;
import dev.siegel.pool.pin.SetPin.Outcome.NoSuchUser;
import dev.siegel.pool.pin.SetPin.Outcome.PinSet;
import dev.siegel.pool.pin.SetPin.Outcome.Violated;
import dev.siegel.pool.pin.VerifyPin.Attempt;
import dev.siegel.pool.pin.VerifyPin.Verdict.Verified;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.testing.Lines;
import dev.siegel.pool.testing.TestingPins;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.user.User;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SetPinTest {
    private final TestingPool pool = new TestingPool();
    private final TestingPins pins = TestingPins.of(pool);
    private final Caller admin = pool.administrator();
    private final User anna = pool.user("sip:anna@example.com");

    private User withLine(String name, String line) {
        User user = Lines.withLine(pool.user("sip:" + name + "@example.com"), line);
        pool.users.update(user);
        return user;
    }

    private Object verdict(User user, String pin) {
        return pins.verify()
                .verify(new Attempt(user.sipAddress().toString(), pin, "192.0.2.9", "c"));
    }

    private SetPin.Outcome chosen(User user, String pin) {
        return pins.set().chosen(admin, user, pin, false);
    }

    @Test
    void a_chosen_pin_is_good_for_signing_in_from_then_on() {
        pool.clock.advance(Duration.ofMinutes(1));

        assertThat(chosen(anna, "90210")).isEqualTo(new PinSet(anna, new Pin("90210")));

        assertThat(verdict(anna, "90210")).isInstanceOf(Verified.class);
        PinInfo info = pins.info().of(admin, anna);
        assertThat(info.isPinSet()).isTrue();
        assertThat(info.lastChangeTime()).isEqualTo(pool.clock.instant());
        assertThat(pool.users.find(anna.id()).orElseThrow().proofNotBefore())
                .isEqualTo(pool.clock.instant());
    }

    @Test
    void another_pin_takes_the_place_of_the_first() {
        chosen(anna, "90210");

        chosen(anna, "47316");

        assertThat(verdict(anna, "47316")).isInstanceOf(Verified.class);
        assertThat(verdict(anna, "90210")).isNotInstanceOf(Verified.class);
    }

    @Test
    void administrators_may_choose_a_pin_the_user_had_before() {
        pins.policy("global", Map.of("PINHistoryCount", "2"));
        chosen(anna, "90210");
        chosen(anna, "47316");

        assertThat(chosen(anna, "90210")).isInstanceOf(PinSet.class);
        assertThat(pins.store.history(anna.id())).hasSize(2);
    }

    @Test
    void a_generated_pin_is_as_long_as_the_policy_asks_for_and_follows_it() {
        pins.policy("global", Map.of("MinPasswordLength", "7"));
        Set<Pin> made = new HashSet<>();
        for (int time = 0; time < 5; time++) {
            made.add(((PinSet) pins.set().generated(admin, anna, false)).pin());
        }

        assertThat(made).hasSizeGreaterThan(3).allMatch(pin -> pin.length() == 7);
        assertThat(made)
                .allMatch(pin ->
                        PinRules.violations(
                                        pin.digits(),
                                        new PinPolicy(7, 0, 0, false, null),
                                        java.util.Optional.empty())
                                .isEmpty());
    }

    @Test
    void a_pin_that_breaks_the_policy_is_refused_with_every_rule_and_changes_nothing() {
        pins.policy("site:Redmond", Map.of("MinPasswordLength", "8"));
        chosen(anna, "18723834");

        var refused = (Violated) chosen(anna, "222222");

        assertThat(refused.policy()).isEqualTo(new SettingScope.Site("Redmond"));
        assertThat(refused.violations())
                .extracting(PinViolation::rule)
                .containsExactly(Rule.MINIMUM_LENGTH, Rule.COMMON_PATTERN);
        assertThat(verdict(anna, "18723834")).isInstanceOf(Verified.class);
        assertThat(pool.audit.events())
                .filteredOn(event -> event.operation().equals("Set-CsClientPin"))
                .extracting(dev.siegel.pool.audit.AuditEvent::outcome)
                .containsExactly(Outcome.DONE, Outcome.REFUSED);
    }

    @Test
    void users_of_one_number_are_told_apart_by_their_pins() {
        User bert = withLine("bert", "tel:+14255550100;ext=7788");
        User carl = withLine("carl", "tel:+1 425 555-0100");
        User dora = withLine("dora", "tel:7788");
        User emil = withLine("emil", "tel:+14255559999");
        chosen(bert, "90210");

        assertThat(chosen(carl, "90210")).isInstanceOf(Violated.class);
        assertThat(chosen(dora, "90210")).isInstanceOf(Violated.class);
        assertThat(chosen(emil, "90210")).isInstanceOf(PinSet.class);
        assertThat(chosen(bert, "90210")).isInstanceOf(PinSet.class);
        assertThat(((Violated) chosen(carl, "90210")).violations())
                .singleElement()
                .satisfies(one -> assertThat(one.rule()).isEqualTo(Rule.UNIQUE_FOR_NUMBER))
                .satisfies(one -> assertThat(one.detail()).doesNotContain("bert"));
        assertThat(chosen(carl, "47316")).isInstanceOf(PinSet.class);
    }

    @Test
    void a_line_that_would_make_number_and_pin_mean_two_users_is_noticed() {
        User bert = withLine("bert", "tel:+14255550100");
        chosen(bert, "90210");
        chosen(anna, "90210");

        assertThat(pins.uniqueness.clashes(anna.id(), "tel:+14255550100;ext=9")).isTrue();
        assertThat(pins.uniqueness.clashes(anna.id(), "tel:+14255550101")).isFalse();
        chosen(anna, "47316");
        assertThat(pins.uniqueness.clashes(anna.id(), "tel:+14255550100")).isFalse();
        User without = pool.user("sip:carl@example.com");
        assertThat(pins.uniqueness.clashes(without.id(), "tel:+14255550100")).isFalse();
    }

    @Test
    void a_generated_pin_is_nobody_elses_with_the_number() {
        pins.policy("global", Map.of("MinPasswordLength", "4", "AllowCommonPatterns", "True"));
        Set<Pin> made = new HashSet<>();
        for (int user = 0; user < 12; user++) {
            User one = withLine("user" + user, "tel:+14255550100");
            made.add(((PinSet) pins.set().generated(admin, one, false)).pin());
        }

        assertThat(made).hasSize(12);
    }

    @Test
    void a_locked_pin_has_to_be_unlocked_first() {
        chosen(anna, "90210");
        pins.lock().lock(admin, anna, false);

        assertThat(chosen(anna, "47316")).isEqualTo(new Locked());
        assertThat(pins.set().generated(admin, anna, false)).isEqualTo(new Locked());

        pins.unlock().unlock(admin, anna, false);
        assertThat(verdict(anna, "90210")).isInstanceOf(Verified.class);
        assertThat(chosen(anna, "47316")).isInstanceOf(PinSet.class);
    }

    @Test
    void a_dry_run_says_what_would_be_and_leaves_an_audit_row_only() {
        assertThat(pins.set().chosen(admin, anna, "90210", true)).isInstanceOf(PinSet.class);
        assertThat(pins.set().chosen(admin, anna, "1", true)).isInstanceOf(Violated.class);

        assertThat(pins.info().of(admin, anna).isPinSet()).isFalse();
        assertThat(pins.store.find(anna.id())).isEmpty();
        assertThat(pool.users.find(anna.id())).contains(anna);
        assertThat(pool.audit.events().getFirst().dryRun()).isTrue();
    }

    @Test
    void a_user_who_is_gone_gets_no_pin() {
        pool.users.delete(anna.id());

        assertThat(chosen(anna, "90210")).isEqualTo(new NoSuchUser());
        assertThat(pins.store.find(anna.id())).isEmpty();
    }

    @Test
    void a_disabled_users_pin_is_deleted() {
        chosen(anna, "90210");

        pool.disableUser().disable(admin, anna.id(), false);

        assertThat(pins.store.find(anna.id())).isEmpty();
        assertThat(pins.store.history(anna.id())).isEmpty();
    }

    @Test
    void the_help_desk_sets_no_pin() {
        Caller helper = Caller.holding("helen", "192.0.2.2", Set.of(Role.HELP_DESK), "c-2");

        assertThatThrownBy(() -> pins.set().chosen(helper, anna, "90210", false))
                .isInstanceOf(RightMissing.class);
        assertThatThrownBy(() -> pins.set().generated(helper, anna, false))
                .isInstanceOf(RightMissing.class);
        assertThat(pins.store.find(anna.id())).isEmpty();
        assertThat(pool.audit.events())
                .allMatch(event -> event.outcome() == Outcome.REFUSED)
                .hasSize(2);
    }

    @Test
    void a_pin_is_printed_and_audited_nowhere() {
        PinSet set = (PinSet) chosen(anna, "90210");
        chosen(anna, "12345");
        verdict(anna, "47316");

        assertThat(set.toString()).doesNotContain("90210");
        assertThat(new Attempt("anna", "90210", "a", "c").toString()).doesNotContain("90210");
        assertThat(pins.store.find(anna.id()).toString()).doesNotContain("90210");
        assertThat(pool.audit.events().toString())
                .doesNotContain("90210")
                .doesNotContain("12345")
                .doesNotContain("47316");
    }
}
