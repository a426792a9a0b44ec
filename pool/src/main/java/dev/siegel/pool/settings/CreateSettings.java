package dev.siegel.pool.settings;

import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.settings.SettingsEditor.Edit;
import dev.siegel.pool.settings.SettingsOutcome.AlreadyThere;
import dev.siegel.pool.settings.SettingsOutcome.Broken;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes settings for a site, a service or users; what is not given has its default. */
public final class CreateSettings {
    private final SettingsEditor editor;

    public CreateSettings(SettingsEditor editor) {
        this.editor = editor;
    }

    /**
     * @param given by the names of properties; null is the default
     */
    public SettingsOutcome create(
            Caller caller,
            SettingFamily family,
            SettingScope named,
            Map<String, @Nullable String> given,
            boolean dryRun) {
        SettingScope scope = family.scopes().canonical(named);
        var operation = new Operation("New-" + family.noun(), scope.toString(), null);
        return editor.edit(
                caller,
                operation,
                family,
                scope,
                dryRun,
                (before, version) -> decide(family, scope, given, before, version));
    }

    private static Edit decide(
            SettingFamily family,
            SettingScope scope,
            Map<String, @Nullable String> given,
            Optional<ScopedSettings> before,
            long version) {
        if (before.isPresent()) {
            return new Edit.Nothing(new AlreadyThere());
        }
        GivenValues read = GivenValues.read(family, given);
        return read.violations().isEmpty()
                ? new Edit.Save(
                        new ScopedSettings(scope, family.defaults().with(read.values()), version))
                : new Edit.Nothing(new Broken(read.violations()));
    }
}
