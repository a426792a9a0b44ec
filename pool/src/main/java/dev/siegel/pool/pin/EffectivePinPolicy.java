package dev.siegel.pool.pin;

import dev.siegel.pool.settings.SettingScope;

/** The policy that holds for a user, and the scope it comes from. */
public record EffectivePinPolicy(SettingScope source, PinPolicy policy) {}
