package dev.siegel.pool.settings;

import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.settings.SettingsEditor.Edit;
import dev.siegel.pool.settings.SettingsOutcome.Broken;
import dev.siegel.pool.settings.SettingsOutcome.NotThere;
import dev.siegel.pool.settings.SettingsOutcome.OtherVersion;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Changes settings there are: some values, or all of them. */
public final class ChangeSettings {
    private final SettingsEditor editor;
    private final @Nullable String name;

    private ChangeSettings(SettingsEditor editor, @Nullable String name) {
        this.editor = editor;
        this.name = name;
    }

    public ChangeSettings(SettingsEditor editor) {
        this(editor, null);
    }

    /** Changes that are audited under another cmdlet's name. */
    public static ChangeSettings named(String name, SettingsEditor editor) {
        return new ChangeSettings(editor, name);
    }

    /**
     * A change.
     *
     * @param given by the names of properties; null is the default
     * @param whole whether what is not given goes back to its default, or stays
     * @param expected whether the change may be made to settings of this version
     */
    public record Change(
            Map<String, @Nullable String> given, boolean whole, LongPredicate expected) {
        /** Some values, whatever the version. */
        public static Change of(Map<String, @Nullable String> given) {
            return new Change(given, false, _ -> true);
        }
    }

    public SettingsOutcome change(
            Caller caller,
            SettingFamily family,
            SettingScope named,
            Change change,
            boolean dryRun) {
        SettingScope scope = family.scopes().canonical(named);
        String operationName = name == null ? "Set-" + family.noun() : name;
        var operation = new Operation(operationName, scope.toString(), null);
        return editor.edit(
                caller,
                operation,
                family,
                scope,
                dryRun,
                (before, version) -> decide(family, change, before, version));
    }

    /**
     * Changes the settings of a scope, or makes them where there are none.
     *
     * @param otherwise those that applied there so far; their version is the one expected then
     */
    public SettingsOutcome changeOrMake(
            Caller caller,
            SettingFamily family,
            SettingScope scope,
            Change change,
            Supplier<ScopedSettings> otherwise,
            boolean dryRun) {
        String operationName = name == null ? "Set-" + family.noun() : name;
        return editor.edit(
                caller,
                new Operation(operationName, scope.toString(), null),
                family,
                scope,
                dryRun,
                (before, version) ->
                        decide(
                                family,
                                change,
                                before.or(() -> Optional.of(otherwise.get().at(scope))),
                                version));
    }

    private static Edit decide(
            SettingFamily family, Change change, Optional<ScopedSettings> found, long version) {
        if (found.isEmpty()) {
            return new Edit.Nothing(new NotThere());
        }
        ScopedSettings before = found.get();
        if (!change.expected().test(before.version())) {
            return new Edit.Nothing(new OtherVersion(before.version()));
        }
        GivenValues read = GivenValues.read(family, change.given());
        if (!read.violations().isEmpty()) {
            return new Edit.Nothing(new Broken(read.violations()));
        }
        SettingValues values =
                change.whole()
                        ? before.values().replacedBy(read.values())
                        : before.values().with(read.values());
        return new Edit.Save(new ScopedSettings(before.scope(), values, version));
    }
}
