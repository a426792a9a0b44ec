package dev.siegel.pool.settings;

/**
 * The settings in force, held in memory: reading them costs nothing. Refreshed after each change
 * made here and regularly for those made elsewhere; while the database is away, the last ones known
 * apply.
 */
public final class CurrentSettings {
    private final SettingStore store;
    private volatile SettingsSnapshot snapshot;

    /** Reads the store for the first time. */
    public CurrentSettings(SettingStore store) {
        this.store = store;
        this.snapshot = SettingsSnapshot.read(store);
    }

    public SettingsSnapshot snapshot() {
        return snapshot;
    }

    /**
     * Reads the store again if something was changed.
     *
     * @return whether something was
     */
    public synchronized boolean refresh() {
        if (store.lastChange() == snapshot.change()) {
            return false;
        }
        snapshot = SettingsSnapshot.read(store);
        return true;
    }
}
