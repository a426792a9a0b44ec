package dev.siegel.pool.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.identity.SettingScope.Tag;
import dev.siegel.pool.pin.GrantPinPolicy.Outcome;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.settings.ChangeSettings.Change;
import dev.siegel.pool.settings.SettingsOutcome;
import dev.siegel.pool.settings.SettingsOutcome.Broken;
import dev.siegel.pool.settings.SettingsOutcome.Done;
import dev.siegel.pool.settings.SettingsOutcome.NotThere;
import dev.siegel.pool.settings.SettingsOutcome.ScopeNotApplicable;
import dev.siegel.pool.testing.TestingPins;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.user.User;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinPoliciesTest {
    private static final Tag STRICT = new Tag("Strict");

    private final TestingPool pool = new TestingPool();
    private final TestingPins pins = TestingPins.of(pool);
    private final Caller admin = pool.administrator();
    private final User anna = pool.user("sip:anna@example.com");

    private EffectivePinPolicy effective() {
        return pins.policies.effective(
                pins.store.grantedPolicy(anna.id()).orElse(null), anna.registrarPool());
    }

    private SettingsOutcome change(String scope, Map<String, @Nullable String> given) {
        return pins.change()
                .change(
                        admin,
                        PinPolicySettings.FAMILY,
                        SettingScope.of(scope),
                        Change.of(given),
                        false);
    }

    private SettingsOutcome remove(String scope) {
        return pins.remove()
                .remove(admin, PinPolicySettings.FAMILY, SettingScope.of(scope), _ -> true, false);
    }

    private int length() {
        return effective().policy().minPasswordLength();
    }

    @Test
    void untouched_the_global_policy_holds_with_its_defaults() {
        assertThat(effective().policy()).isEqualTo(new PinPolicy(5, 0, 0, false, null));
        assertThat(effective().source()).isEqualTo(SettingScope.global());
    }

    @Test
    void the_most_specific_policy_wins_and_members_of_a_removed_one_fall_back() {
        pins.policy("global", Map.of("MinPasswordLength", "6"));
        pins.policy("site:redmond", Map.of("MinPasswordLength", "7"));
        pins.policy("tag:Strict", Map.of("MinPasswordLength", "8"));
        assertThat(length()).isEqualTo(7);

        assertThat(pins.grant().grant(admin, anna, STRICT, false)).isEqualTo(Outcome.GRANTED);
        assertThat(length()).isEqualTo(8);
        assertThat(effective().source()).isEqualTo(STRICT);

        assertThat(remove("tag:STRICT")).isInstanceOf(Done.class);
        assertThat(length()).isEqualTo(7);
        assertThat(remove("site:Redmond")).isInstanceOf(Done.class);
        assertThat(length()).isEqualTo(6);
        assertThat(remove("global")).isInstanceOf(Done.class);
        assertThat(length()).isEqualTo(5);
    }

    @Test
    void a_new_policy_of_an_old_name_is_nobodys() {
        pins.policy("tag:Strict", Map.of("MinPasswordLength", "8"));
        pins.grant().grant(admin, anna, STRICT, false);
        remove("tag:Strict");

        pins.policy("tag:Strict", Map.of("MinPasswordLength", "9"));

        assertThat(length()).isEqualTo(5);
    }

    @Test
    void a_grant_can_be_taken_away() {
        pins.policy("tag:Strict", Map.of("MinPasswordLength", "8"));
        pins.grant().grant(admin, anna, STRICT, false);

        assertThat(pins.grant().grant(admin, anna, null, true)).isEqualTo(Outcome.GRANTED);
        assertThat(length()).isEqualTo(8);
        assertThat(pins.grant().grant(admin, anna, null, false)).isEqualTo(Outcome.GRANTED);
        assertThat(length()).isEqualTo(5);
        assertThat(pool.audit.events().getLast().details())
                .containsEntry("before", "tag:Strict")
                .containsEntry("policy", "");
    }

    @Test
    void a_policy_that_is_not_there_cannot_be_granted() {
        assertThat(pins.grant().grant(admin, anna, STRICT, false))
                .isEqualTo(Outcome.NO_SUCH_POLICY);
        assertThat(pins.store.grantedPolicy(anna.id())).isEmpty();
    }

    @Test
    void a_site_of_another_pool_is_not_ours() {
        pins.policy("site:Redmond", Map.of("MinPasswordLength", "7"));

        assertThat(pins.policies.effective(null, "other.example.com").source())
                .isEqualTo(SettingScope.global());
        assertThat(pins.policies.effective(null, null).source()).isEqualTo(SettingScope.global());
    }

    @Test
    void a_lifetime_needs_a_history() {
        assertThat(change("global", Map.of("PINLifetime", "30"))).isInstanceOf(Broken.class);
        assertThat(change("global", Map.of("PINLifetime", "30", "PINHistoryCount", "1")))
                .isInstanceOf(Done.class);
        assertThat(change("global", Map.of("PINHistoryCount", "0"))).isInstanceOf(Broken.class);
        assertThat(effective().policy()).isEqualTo(new PinPolicy(5, 1, 30, false, null));
    }

    @ParameterizedTest
    @CsvSource({
        "MinPasswordLength, 3",
        "MinPasswordLength, 25",
        "PINHistoryCount, 21",
        "PINHistoryCount, -1",
        "PINLifetime, 1000",
        "MaximumLogonAttempts, 0",
        "MaximumLogonAttempts, 1000",
        "AllowCommonPatterns, maybe",
        "Colour, blue"
    })
    void a_value_out_of_its_bounds_is_refused(String property, String value) {
        assertThat(change("global", Map.of(property, value)))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken ->
                                assertThat(broken.violations())
                                        .singleElement()
                                        .satisfies(one ->
                                                assertThat(one.property()).isEqualTo(property)));
        assertThat(effective().policy()).isEqualTo(new PinPolicy(5, 0, 0, false, null));
    }

    @Test
    void no_policy_is_of_a_service_and_none_is_removed_that_is_not_there() {
        assertThat(change("service:WebServer:pool01.example.com", Map.of()))
                .isInstanceOf(ScopeNotApplicable.class);
        assertThat(remove("tag:Nothing")).isInstanceOf(NotThere.class);
    }

    @Test
    void who_may_lock_may_not_grant_nor_change_policies() {
        pins.policy("tag:Strict", Map.of());
        Caller helper = Caller.holding("helen", "192.0.2.2", Set.of(Role.HELP_DESK), "c-2");

        assertThat(pins.lock().lock(helper, anna, false)).isTrue();
        assertThat(pins.unlock().unlock(helper, anna, false)).isTrue();
        assertThatThrownBy(() -> pins.grant().grant(helper, anna, STRICT, false))
                .isInstanceOf(RightMissing.class);
        assertThatThrownBy(() ->
                        pins.change()
                                .change(
                                        helper,
                                        PinPolicySettings.FAMILY,
                                        SettingScope.global(),
                                        Change.of(Map.of()),
                                        false))
                .isInstanceOf(RightMissing.class);
    }
}
