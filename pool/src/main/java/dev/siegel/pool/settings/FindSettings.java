package dev.siegel.pool.settings;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.identity.Topology;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import java.util.List;
import java.util.Optional;

/** Shows settings: all of a family, those of one scope, those that apply somewhere. */
public final class FindSettings {
    private final SettingStore store;
    private final Auditor auditor;

    public FindSettings(SettingStore store, Auditor auditor) {
        this.store = store;
        this.auditor = auditor;
    }

    /** Those the caller may see, Global first. */
    public List<ScopedSettings> list(Caller caller, SettingFamily family) {
        auditor.within(caller, Right.READ, operation(family, "*"));
        return SettingsSnapshot.read(store).list(family).stream()
                .filter(one -> isVisible(caller, family, one.scope()))
                .toList();
    }

    public Optional<ScopedSettings> find(Caller caller, SettingFamily family, SettingScope scope) {
        auditor.require(caller, Right.READ, scope, operation(family, scope.toString()));
        return SettingsSnapshot.read(store).find(family, scope);
    }

    /** The settings that apply at a place, from whatever scope they come. */
    public ScopedSettings effective(Caller caller, SettingFamily family, Topology place) {
        auditor.within(caller, Right.READ, operation(family, place.pool()));
        return SettingsSnapshot.read(store).effective(family, family.scopes().at(place));
    }

    private static boolean isVisible(Caller caller, SettingFamily family, SettingScope scope) {
        String name = operation(family, "*").name();
        return caller.grants().stream()
                .filter(grant -> grant.allows(Right.READ, name))
                .anyMatch(grant -> grant.scopes().config().contains(scope));
    }

    private static Operation operation(SettingFamily family, String target) {
        return new Operation("Get-" + family.noun(), target, null);
    }
}
