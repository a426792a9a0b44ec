package dev.siegel.pool.pin;

import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.settings.ScopedSettings;

/** The policy that holds for a user, as its settings have it. */
public record EffectivePinPolicy(ScopedSettings settings, PinPolicy policy) {
    /** The scope it comes from. */
    public SettingScope source() {
        return settings.scope();
    }
}
