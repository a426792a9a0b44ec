package dev.siegel.pool.settings;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.settings.SettingsOutcome.Broken;
import dev.siegel.pool.settings.SettingsOutcome.Done;
import dev.siegel.pool.settings.SettingsOutcome.ScopeNotApplicable;
import dev.siegel.pool.work.StoreUnavailable;
import dev.siegel.pool.work.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all changes of settings have in common: the right, the scope, one change at a time, the
 * audit, and that the change is felt when the call returns.
 */
public final class SettingsEditor {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsEditor.class);

    private final SettingStore store;
    private final CurrentSettings current;
    private final SettingsAdvice advice;
    private final Auditor auditor;
    private final UnitOfWork work;

    public SettingsEditor(
            SettingStore store,
            CurrentSettings current,
            SettingsAdvice advice,
            Auditor auditor,
            UnitOfWork work) {
        this.store = store;
        this.current = current;
        this.advice = advice;
        this.auditor = auditor;
        this.work = work;
    }

    /** Decides about a change from what there is. */
    @FunctionalInterface
    interface Decision {
        Edit on(Optional<ScopedSettings> before, long version);
    }

    /** What to do to the settings of a scope. */
    sealed interface Edit {
        /** Store these. */
        record Save(ScopedSettings after) implements Edit {}

        /** Delete them. */
        record Delete() implements Edit {}

        /** Nothing, for this reason. */
        record Nothing(SettingsOutcome why) implements Edit {}
    }

    SettingsOutcome edit(
            Caller caller,
            Operation operation,
            SettingFamily family,
            SettingScope scope,
            boolean dryRun,
            Decision decision) {
        auditor.require(caller, Right.MANAGE_SETTINGS, scope, operation);
        Optional<String> refusal = family.scopes().refusal(scope);
        if (refusal.isPresent()) {
            return new ScopeNotApplicable(refusal.get());
        }
        if (dryRun) {
            return apply(caller, operation, family, scope, decision, store.lastChange() + 1, true);
        }
        SettingsOutcome outcome =
                work.inTransaction(() ->
                        apply(
                                caller,
                                operation,
                                family,
                                scope,
                                decision,
                                store.nextChange(),
                                false));
        refresh();
        return outcome;
    }

    private SettingsOutcome apply(
            Caller caller,
            Operation operation,
            SettingFamily family,
            SettingScope scope,
            Decision decision,
            long version,
            boolean dryRun) {
        SettingsSnapshot snapshot = SettingsSnapshot.read(store);
        Optional<ScopedSettings> before = snapshot.find(family, scope);
        return switch (decision.on(before, version)) {
            case Edit.Nothing(SettingsOutcome why) -> why;
            case Edit.Delete() -> {
                ScopedSettings gone = before.orElseThrow();
                var change = new Change(caller, operation, gone, null);
                yield finish(change, snapshot.with(family, scope, null), List.of(), dryRun);
            }
            case Edit.Save(ScopedSettings after) -> {
                SettingFamily.Verdict verdict = family.consistency().check(after.values());
                if (!verdict.violations().isEmpty()) {
                    yield new Broken(verdict.violations());
                }
                var change = new Change(caller, operation, before.orElse(null), after);
                yield finish(
                        change, snapshot.with(family, scope, after), verdict.warnings(), dryRun);
            }
        };
    }

    /** Who changes what into what; null is nothing. */
    private record Change(
            Caller caller,
            Operation operation,
            @Nullable ScopedSettings before,
            @Nullable ScopedSettings after) {
        ScopedSettings result() {
            return after == null ? Objects.requireNonNull(before) : after;
        }
    }

    private SettingsOutcome finish(
            Change change, SettingsSnapshot after, List<String> found, boolean dryRun) {
        ScopedSettings result = change.result();
        List<String> warnings = new ArrayList<>(found);
        warnings.addAll(advice.on(result.family(), after));
        var details = SettingsDifference.between(change.before(), change.after());
        if (dryRun) {
            auditor.dryRun(change.caller(), change.operation(), details);
        } else {
            write(change);
            auditor.done(change.caller(), change.operation(), details);
        }
        return new Done(result, warnings);
    }

    private void write(Change change) {
        ScopedSettings after = change.after();
        if (after == null) {
            ScopedSettings gone = change.result();
            store.delete(gone.family().key(), gone.scope());
        } else {
            store.save(after.toStore());
        }
    }

    /** The change is made; where it cannot be read back now, the next regular look finds it. */
    private void refresh() {
        try {
            current.refresh();
        } catch (StoreUnavailable away) {
            LOG.warn("changed settings are felt when the database answers: {}", away.getMessage());
        }
    }
}
