package dev.siegel.pool.settings;

import dev.siegel.pool.identity.SettingScope;
import java.util.List;

/**
 * Settings of all families by family and scope. Changes are numbered across the whole pool, and
 * settings carry the number of theirs: so a number never comes back with other values.
 */
public interface SettingStore {
    /** Everything stored, in no particular order. */
    List<StoredSettings> all();

    /** The number of the newest change, 0 when there was none. */
    long lastChange();

    /**
     * The number of the change to be made. Whoever else changes settings waits from here until the
     * transaction ends, so what is read after it is what is changed.
     */
    long nextChange();

    /** Inserts, or replaces what is at the same scope. */
    void save(StoredSettings settings);

    void delete(String family, SettingScope scope);
}
