package dev.siegel.pool.settings;

import java.util.List;

/** Looks beyond one family: what a change would mean for the pool as a whole. */
@FunctionalInterface
public interface SettingsAdvice {
    /** Warnings about what would apply after the change. */
    List<String> on(SettingFamily changed, SettingsSnapshot after);

    /** For families that concern nobody else. */
    static SettingsAdvice none() {
        return (_, _) -> List.of();
    }
}
