package dev.siegel.pool.settings;

import static dev.siegel.pool.settings.registrar.RegistrarConfiguration.MAX_ENDPOINTS;
import static dev.siegel.pool.settings.web.WebServiceConfiguration.DEFAULT_VALIDITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.ConfigScope;
import dev.siegel.pool.role.Grant;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.role.Scopes;
import dev.siegel.pool.role.UserScope;
import dev.siegel.pool.settings.ChangeSettings.Change;
import dev.siegel.pool.settings.SettingsOutcome.AlreadyThere;
import dev.siegel.pool.settings.SettingsOutcome.Broken;
import dev.siegel.pool.settings.SettingsOutcome.Done;
import dev.siegel.pool.settings.SettingsOutcome.NotThere;
import dev.siegel.pool.settings.SettingsOutcome.OtherVersion;
import dev.siegel.pool.settings.SettingsOutcome.ScopeNotApplicable;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.testing.TestingSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsUseCasesTest {
    private static final SettingScope GLOBAL = SettingScope.global();
    private static final SettingScope REDMOND = SettingScope.of("site:Redmond");
    private static final Map<String, String> A_DAY = Map.of(DEFAULT_VALIDITY.name(), "24");

    private final TestingPool pool = new TestingPool();
    private final TestingSettings settings = new TestingSettings(pool.auditor, pool.work);
    private final SettingFamily web = settings.families.webService();
    private final Caller admin = pool.administrator();

    private ScopedSettings done(SettingsOutcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done) outcome).settings();
    }

    private Caller holding(Right right, ConfigScope reach) {
        var grant = new Grant("Narrow", Set.of(right), new Scopes(UserScope.everyone(), reach));
        return new Caller("nina", "192.0.2.7", Set.of(grant), "c-2");
    }

    @Test
    void a_change_is_in_force_when_the_call_returns() {
        done(settings.change.change(admin, web, GLOBAL, Change.of(A_DAY), false));

        assertThat(settings.inForce(pool.settings).issuance().defaultValidityPeriodHours())
                .isEqualTo(24);
    }

    @Test
    void a_change_made_elsewhere_is_in_force_after_the_next_look() {
        var inForce = settings.inForce(pool.settings);
        settings.store.save(
                new StoredSettings(web.key(), GLOBAL, A_DAY, settings.store.nextChange()));
        int before = inForce.issuance().defaultValidityPeriodHours();

        boolean changed = settings.current.refresh();

        assertThat(before).isEqualTo(4320);
        assertThat(changed).isTrue();
        assertThat(settings.current.refresh()).isFalse();
        assertThat(inForce.issuance().defaultValidityPeriodHours()).isEqualTo(24);
    }

    @Test
    void a_change_of_another_version_is_not_made() {
        done(settings.change.change(admin, web, GLOBAL, Change.of(A_DAY), false));
        var stale = new Change(Map.of(), true, version -> version == 0);

        assertThat(settings.change.change(admin, web, GLOBAL, stale, false))
                .isEqualTo(new OtherVersion(1));
        assertThat(settings.remove.remove(admin, web, GLOBAL, version -> version == 0, false))
                .isEqualTo(new OtherVersion(1));
        assertThat(settings.find.find(admin, web, GLOBAL).orElseThrow().values().set())
                .isEqualTo(A_DAY);
    }

    @Test
    void settings_come_and_go_with_their_scope() {
        ScopedSettings made = done(settings.create.create(admin, web, REDMOND, Map.of(), false));

        assertThat(made.values()).isEqualTo(web.defaults());
        assertThat(
                        settings.create.create(
                                admin, web, SettingScope.of("site:REDMOND"), Map.of(), false))
                .isEqualTo(new AlreadyThere());
        assertThat(settings.create.create(admin, web, GLOBAL, Map.of(), false))
                .isEqualTo(new AlreadyThere());
        done(settings.remove.remove(admin, web, REDMOND, _ -> true, false));
        assertThat(settings.remove.remove(admin, web, REDMOND, _ -> true, false))
                .isEqualTo(new NotThere());
        assertThat(settings.change.change(admin, web, REDMOND, Change.of(A_DAY), false))
                .isEqualTo(new NotThere());
    }

    @Test
    void removing_a_sites_settings_makes_it_fall_back_to_global() {
        done(settings.create.create(admin, web, REDMOND, A_DAY, false));
        var inForce = settings.inForce(pool.settings);
        int atTheSite = inForce.issuance().defaultValidityPeriodHours();

        done(settings.remove.remove(admin, web, REDMOND, _ -> true, false));

        assertThat(atTheSite).isEqualTo(24);
        assertThat(inForce.issuance().defaultValidityPeriodHours()).isEqualTo(4320);
    }

    @Test
    void what_breaks_a_rule_is_told_for_every_value_and_nothing_is_changed() {
        var outcome =
                settings.change.change(
                        admin,
                        web,
                        GLOBAL,
                        Change.of(
                                Map.of(
                                        "UsePinAuth",
                                        "maybe",
                                        "NoSuch",
                                        "1",
                                        "MinCSRKeySize",
                                        "2048")),
                        false);

        assertThat(outcome).isInstanceOf(Broken.class);
        assertThat(((Broken) outcome).violations())
                .extracting(SettingFamily.Violation::property)
                .containsExactlyInAnyOrder("UsePinAuth", "NoSuch");
        assertThat(settings.store.all()).isEmpty();
        assertThat(pool.audit.events()).isEmpty();
    }

    @Test
    void a_scope_that_does_not_apply_is_refused() {
        var outcome =
                settings.create.create(admin, settings.families.proxy(), REDMOND, Map.of(), false);

        assertThat(outcome).isInstanceOf(ScopeNotApplicable.class);
        assertThat(settings.store.lastChange()).isZero();
    }

    @Test
    void a_dry_run_is_audited_as_one_and_changes_nothing() {
        ScopedSettings would =
                done(settings.change.change(admin, web, GLOBAL, Change.of(A_DAY), true));

        assertThat(would.values().number(DEFAULT_VALIDITY)).isEqualTo(24);
        assertThat(settings.store.all()).isEmpty();
        assertThat(pool.audit.events()).singleElement().matches(event -> event.dryRun());
    }

    @Test
    void creation_and_removal_are_audited_with_what_was_and_is() {
        done(settings.create.create(admin, web, REDMOND, A_DAY, false));
        done(settings.remove.remove(admin, web, REDMOND, _ -> true, false));

        assertThat(pool.audit.events())
                .extracting(event -> event.operation() + " " + event.target())
                .containsExactly(
                        "New-CsWebServiceConfiguration site:Redmond",
                        "Remove-CsWebServiceConfiguration site:Redmond");
        assertThat(pool.audit.events().getFirst().details())
                .containsEntry(DEFAULT_VALIDITY.name(), "- -> 24");
        assertThat(pool.audit.events().getLast().details())
                .containsEntry(DEFAULT_VALIDITY.name(), "24 -> -");
    }

    @Test
    void help_desk_reads_and_changes_nothing() {
        var helen = Caller.holding("helen", "192.0.2.8", Set.of(Role.HELP_DESK), "c-3");

        assertThat(settings.find.list(helen, web)).hasSize(1);
        assertThatExceptionOfType(RightMissing.class)
                .isThrownBy(
                        () -> settings.change.change(helen, web, GLOBAL, Change.of(A_DAY), false));
        assertThatExceptionOfType(RightMissing.class)
                .isThrownBy(
                        () -> settings.change.change(helen, web, GLOBAL, Change.of(A_DAY), true));
        assertThat(settings.store.all()).isEmpty();
    }

    @Test
    void a_role_of_a_site_reaches_the_settings_of_its_site_alone() {
        var redmond = new ConfigScope.Sites(Set.of(new SettingScope.Site("redmond")));
        Caller reader = holding(Right.READ, redmond);
        Caller writer = holding(Right.MANAGE_SETTINGS, redmond);

        done(settings.create.create(writer, web, REDMOND, A_DAY, false));

        assertThat(settings.find.list(reader, web))
                .extracting(ScopedSettings::scope)
                .isEqualTo(List.of(REDMOND));
        assertThatExceptionOfType(RightMissing.class)
                .isThrownBy(() -> settings.find.find(reader, web, GLOBAL));
        assertThatExceptionOfType(RightMissing.class)
                .isThrownBy(
                        () -> settings.change.change(writer, web, GLOBAL, Change.of(A_DAY), false));
    }

    @Test
    void what_was_read_and_is_written_back_ties_nothing_to_todays_defaults() {
        var family = settings.families.registrar();
        var read = Map.of(MAX_ENDPOINTS.name(), "8", "MaxUserCount", "5000");

        SettingValues written = family.defaults().replacedBy(Map.copyOf(read));

        assertThat(written.set()).isEqualTo(Map.of("MaxUserCount", "5000"));
    }

    @Test
    void a_front_ends_own_defaults_apply_where_nothing_was_set() {
        SettingFamily started = web.withDefaults(A_DAY);

        assertThat(started.defaults().number(DEFAULT_VALIDITY)).isEqualTo(24);
        assertThat(SettingValues.of(started, Map.of("Gone", "1")).set()).isEmpty();
    }
}
