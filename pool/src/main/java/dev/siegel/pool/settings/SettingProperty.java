package dev.siegel.pool.settings;

import org.jspecify.annotations.Nullable;

/**
 * A line of a family's table.
 *
 * @param name as administrators write it, {@code DefaultValidityPeriodHours}
 * @param defaultValue in its canonical form, null when it has none
 * @param hasEffect false for what is only kept, because what it governs does not exist here
 */
public record SettingProperty(
        String name, PropertyType type, @Nullable String defaultValue, boolean hasEffect) {
    public SettingProperty {
        if (defaultValue != null) {
            defaultValue = type.read(defaultValue);
        }
    }

    /** One that is felt. */
    public static SettingProperty of(
            String name, PropertyType type, @Nullable String defaultValue) {
        return new SettingProperty(name, type, defaultValue, true);
    }

    /** One that is only kept. */
    public static SettingProperty kept(
            String name, PropertyType type, @Nullable String defaultValue) {
        return new SettingProperty(name, type, defaultValue, false);
    }

    SettingProperty withDefault(String value) {
        return new SettingProperty(name, type, value, hasEffect);
    }
}
