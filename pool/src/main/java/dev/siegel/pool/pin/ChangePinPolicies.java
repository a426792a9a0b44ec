package dev.siegel.pool.pin;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.settings.ChangeSettings;
import dev.siegel.pool.settings.CreateSettings;
import dev.siegel.pool.settings.RemoveSettings;
import dev.siegel.pool.settings.SettingScope;
import dev.siegel.pool.settings.SettingScope.Tag;
import dev.siegel.pool.settings.SettingStore;
import dev.siegel.pool.settings.SettingsOutcome;
import dev.siegel.pool.settings.SettingsSnapshot;
import dev.siegel.pool.work.UnitOfWork;
import java.util.Map;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes, changes and removes PIN policies. Users to whom a removed one was granted fall back to
 * that of their site or of all; another one of the same name later is not theirs.
 */
public final class ChangePinPolicies {
    private final CreateSettings create;
    private final ChangeSettings change;
    private final RemoveSettings remove;
    private final SettingStore settings;
    private final PinStore pins;
    private final Auditor auditor;
    private final UnitOfWork work;

    public ChangePinPolicies(
            CreateSettings create,
            ChangeSettings change,
            RemoveSettings remove,
            SettingStore settings,
            PinStore pins,
            Auditor auditor,
            UnitOfWork work) {
        this.create = create;
        this.change = change;
        this.remove = remove;
        this.settings = settings;
        this.pins = pins;
        this.auditor = auditor;
        this.work = work;
    }

    /**
     * Makes a policy, which nobody has until it is granted.
     *
     * @param given by the names of properties; null is the default
     */
    public SettingsOutcome create(
            Caller caller,
            SettingScope scope,
            Map<String, @Nullable String> given,
            boolean dryRun) {
        if (scope instanceof Tag tag && !dryRun) {
            auditor.require(
                    caller,
                    Right.MANAGE_SETTINGS,
                    scope,
                    new Operation("New-CsPinPolicy", scope.toString(), null));
            work.run(() -> forgetGrantsOfMissing(tag));
        }
        return create.create(caller, PinPolicySettings.FAMILY, scope, given, dryRun);
    }

    /** A crash right after a removal leaves grants behind; they must not mean the new policy. */
    private void forgetGrantsOfMissing(Tag tag) {
        if (SettingsSnapshot.read(settings).find(PinPolicySettings.FAMILY, tag).isEmpty()) {
            pins.withdrawPolicy(tag.name());
        }
    }

    public SettingsOutcome change(
            Caller caller, SettingScope scope, ChangeSettings.Change wanted, boolean dryRun) {
        return change.change(caller, PinPolicySettings.FAMILY, scope, wanted, dryRun);
    }

    /**
     * @param expected whether a policy of this version may be removed
     */
    public SettingsOutcome remove(
            Caller caller, SettingScope scope, LongPredicate expected, boolean dryRun) {
        SettingsOutcome outcome =
                remove.remove(caller, PinPolicySettings.FAMILY, scope, expected, dryRun);
        if (outcome instanceof SettingsOutcome.Done && scope instanceof Tag tag && !dryRun) {
            work.run(() -> forgetGrantsOfMissing(tag));
        }
        return outcome;
    }
}
