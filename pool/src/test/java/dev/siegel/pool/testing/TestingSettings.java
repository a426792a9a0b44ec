package dev.siegel.pool.testing;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.identity.Topology;
import dev.siegel.pool.settings.ChangeSettings;
import dev.siegel.pool.settings.CreateSettings;
import dev.siegel.pool.settings.CurrentSettings;
import dev.siegel.pool.settings.FindSettings;
import dev.siegel.pool.settings.RemoveSettings;
import dev.siegel.pool.settings.SettingsEditor;
import dev.siegel.pool.settings.effective.AuthenticationConfiguration;
import dev.siegel.pool.settings.effective.SettingFamilies;
import dev.siegel.pool.settings.effective.SettingsInForce;
import dev.siegel.pool.settings.effective.SignInMatrix;
import dev.siegel.pool.work.UnitOfWork;
import java.util.List;

/** Settings in memory and the use cases that change them. */
public final class TestingSettings {
    public final InMemorySettingStore store = new InMemorySettingStore();
    public final CurrentSettings current = new CurrentSettings(store);
    public final SettingFamilies families = SettingFamilies.standard();
    public final Topology here = new Topology("Redmond", TestingPool.FQDN);
    public final SignInMatrix matrix;
    public final AuthenticationConfiguration authentication;
    public final FindSettings find;
    public final CreateSettings create;
    public final ChangeSettings change;
    public final RemoveSettings remove;

    public TestingSettings(Auditor auditor, UnitOfWork work) {
        this.matrix = new SignInMatrix(families, here);
        var editor = new SettingsEditor(store, current, matrix, auditor, work);
        this.authentication =
                new AuthenticationConfiguration(store, families, matrix, editor, auditor);
        this.find = new FindSettings(store, auditor);
        this.create = new CreateSettings(editor);
        this.change = new ChangeSettings(editor);
        this.remove = new RemoveSettings(editor);
    }

    /** What applies here, with the start options of these. */
    public SettingsInForce inForce(FixedSettings fixed) {
        return new SettingsInForce(
                current,
                families,
                here,
                new SettingsInForce.StartOptions(
                        fixed.issuance().acceptedSignatures(),
                        fixed.deviceIdMustMatchEpid(),
                        fixed.epoch()));
    }

    /** What the API's controllers are given. */
    public List<Object> beans() {
        return List.of(families, here, authentication, find, create, change, remove);
    }
}
