package dev.siegel.pool.settings;

import dev.siegel.pool.settings.SettingFamily.Violation;
import java.util.List;

/** How a change of settings ended. */
public sealed interface SettingsOutcome {
    /**
     * Changed, or in a dry run what would be.
     *
     * @param settings as they are now; where they were deleted, as they were
     * @param warnings what the change means although nobody may have meant it
     */
    record Done(ScopedSettings settings, List<String> warnings) implements SettingsOutcome {
        public Done {
            warnings = List.copyOf(warnings);
        }
    }

    /** There are no settings at this scope. */
    record NotThere() implements SettingsOutcome {}

    /** There are settings at this scope. */
    record AlreadyThere() implements SettingsOutcome {}

    /** Somebody else has changed them since they were read. */
    record OtherVersion(long version) implements SettingsOutcome {}

    /** The family has no settings at such a scope. */
    record ScopeNotApplicable(String why) implements SettingsOutcome {}

    /** Values that cannot be taken; nothing was changed. */
    record Broken(List<Violation> violations) implements SettingsOutcome {
        public Broken {
            violations = List.copyOf(violations);
        }
    }
}
