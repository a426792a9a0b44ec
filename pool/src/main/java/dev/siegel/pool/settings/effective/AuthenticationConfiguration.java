package dev.siegel.pool.settings.effective;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.identity.Topology;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.settings.ChangeSettings;
import dev.siegel.pool.settings.ChangeSettings.Change;
import dev.siegel.pool.settings.ScopedSettings;
import dev.siegel.pool.settings.SettingStore;
import dev.siegel.pool.settings.SettingsEditor;
import dev.siegel.pool.settings.SettingsOutcome;
import dev.siegel.pool.settings.SettingsSnapshot;
import java.util.function.LongPredicate;

/**
 * Shows and sets the authentication scenario, and shows what is left of the ways to sign in. The
 * registrar offers no Windows authentication in any scenario, so the web service settings carry it
 * alone and cannot contradict others.
 */
public final class AuthenticationConfiguration {
    private static final String GET = "Get-CsAuthConfig";
    private static final String SET = "Set-CsAuthConfig";

    private final SettingStore store;
    private final SettingFamilies families;
    private final SignInMatrix matrix;
    private final ChangeSettings changes;
    private final Auditor auditor;

    public AuthenticationConfiguration(
            SettingStore store,
            SettingFamilies families,
            SignInMatrix matrix,
            SettingsEditor editor,
            Auditor auditor) {
        this.store = store;
        this.families = families;
        this.matrix = matrix;
        this.changes = ChangeSettings.named(SET, editor);
        this.auditor = auditor;
    }

    /** The settings of Global, whose scenario it is. */
    public ScopedSettings find(Caller caller) {
        auditor.within(caller, Right.READ, new Operation(GET, "Global", null));
        return SettingsSnapshot.read(store)
                .find(families.webService(), SettingScope.global())
                .orElseThrow();
    }

    /** The settings that apply at a pool. */
    public ScopedSettings find(Caller caller, Topology place) {
        auditor.within(caller, Right.READ, new Operation(GET, place.pool(), null));
        return at(place);
    }

    private ScopedSettings at(Topology place) {
        var family = families.webService();
        return SettingsSnapshot.read(store).effective(family, family.scopes().at(place));
    }

    /** What clients are offered here. */
    public SignInMatrix.Findings check(Caller caller) {
        auditor.within(caller, Right.READ, new Operation(GET, "Global", null));
        return matrix.of(SettingsSnapshot.read(store));
    }

    /** Sets the scenario of Global; settings of a site or a service keep their own. */
    public SettingsOutcome set(
            Caller caller,
            AuthenticationScenario scenario,
            LongPredicate expected,
            boolean dryRun) {
        return changes.change(
                caller,
                families.webService(),
                SettingScope.global(),
                new Change(scenario.changes(), false, expected),
                dryRun);
    }

    /**
     * Sets the scenario of one pool. A pool without settings of its own gets some, made of those
     * that applied there.
     */
    public SettingsOutcome set(
            Caller caller,
            AuthenticationScenario scenario,
            Topology place,
            LongPredicate expected,
            boolean dryRun) {
        return changes.changeOrMake(
                caller,
                families.webService(),
                families.webService().scopes().at(place).getFirst(),
                new Change(scenario.changes(), false, expected),
                () -> at(place),
                dryRun);
    }
}
