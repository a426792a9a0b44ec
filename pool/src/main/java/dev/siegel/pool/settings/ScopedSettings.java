package dev.siegel.pool.settings;

import dev.siegel.pool.identity.SettingScope;

/**
 * The settings of one family at one scope.
 *
 * @param version the number of the change they come from; 0 for a Global that was never changed
 */
public record ScopedSettings(SettingScope scope, SettingValues values, long version) {
    /** Global before anybody has changed it. */
    public static ScopedSettings untouched(SettingFamily family) {
        return new ScopedSettings(SettingScope.global(), family.defaults(), 0);
    }

    public SettingFamily family() {
        return values.family();
    }

    /** The same values for another scope. */
    ScopedSettings at(SettingScope other) {
        return new ScopedSettings(other, values, version);
    }

    static ScopedSettings of(SettingFamily family, StoredSettings stored) {
        return new ScopedSettings(
                stored.scope(), SettingValues.of(family, stored.values()), stored.version());
    }

    StoredSettings toStore() {
        return new StoredSettings(family().key(), scope, values.set(), version);
    }
}
