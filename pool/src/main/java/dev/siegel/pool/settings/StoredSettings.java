package dev.siegel.pool.settings;

import dev.siegel.pool.identity.SettingScope;
import java.util.Map;

/**
 * Settings as they are stored: only the values that were set.
 *
 * @param family the family's key
 * @param values by the names of properties, in canonical form
 * @param version the number of the change that stored them
 */
public record StoredSettings(
        String family, SettingScope scope, Map<String, String> values, long version) {
    public StoredSettings {
        values = Map.copyOf(values);
    }
}
