package dev.siegel.pool.settings;

import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.settings.SettingsEditor.Edit;
import dev.siegel.pool.settings.SettingsOutcome.NotThere;
import dev.siegel.pool.settings.SettingsOutcome.OtherVersion;
import java.util.Optional;
import java.util.function.LongPredicate;

/** Removes settings: those of a site, a service or users go, Global goes back to its defaults. */
public final class RemoveSettings {
    private final SettingsEditor editor;

    public RemoveSettings(SettingsEditor editor) {
        this.editor = editor;
    }

    /**
     * @param expected whether settings of this version may be removed
     */
    public SettingsOutcome remove(
            Caller caller,
            SettingFamily family,
            SettingScope named,
            LongPredicate expected,
            boolean dryRun) {
        SettingScope scope = family.scopes().canonical(named);
        var operation = new Operation("Remove-" + family.noun(), scope.toString(), null);
        return editor.edit(
                caller,
                operation,
                family,
                scope,
                dryRun,
                (before, version) -> decide(family, expected, before, version));
    }

    /** Global stays stored without values: its version must not fall back. */
    private static Edit decide(
            SettingFamily family,
            LongPredicate expected,
            Optional<ScopedSettings> found,
            long version) {
        if (found.isEmpty()) {
            return new Edit.Nothing(new NotThere());
        }
        ScopedSettings before = found.get();
        if (!expected.test(before.version())) {
            return new Edit.Nothing(new OtherVersion(before.version()));
        }
        return before.scope() instanceof SettingScope.Global
                ? new Edit.Save(new ScopedSettings(before.scope(), family.defaults(), version))
                : new Edit.Delete();
    }
}
