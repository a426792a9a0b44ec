package dev.siegel.pool.pin;

import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.identity.SettingScope.Tag;
import dev.siegel.pool.identity.Topology;
import dev.siegel.pool.settings.CurrentSettings;
import dev.siegel.pool.settings.ScopedSettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The PIN policies in force; each call sees a change made a moment ago. */
public final class PinPolicies {
    private final CurrentSettings settings;
    private final Topology topology;

    public PinPolicies(CurrentSettings settings, Topology topology) {
        this.settings = settings;
        this.topology = topology;
    }

    /**
     * The policy for a user: the one granted, the one of the site of the user's pool, the global
     * one; the first of these that exists.
     *
     * @param granted the policy granted to the user, null when none is
     * @param registrarPool the pool the user is homed on
     */
    public EffectivePinPolicy effective(@Nullable Tag granted, @Nullable String registrarPool) {
        List<SettingScope> scopes = new ArrayList<>();
        if (granted != null) {
            scopes.add(granted);
        }
        if (topology.pool().equalsIgnoreCase(registrarPool)) {
            scopes.add(new SettingScope.Site(topology.site()));
        }
        scopes.add(SettingScope.global());
        ScopedSettings found = settings.snapshot().effective(PinPolicySettings.FAMILY, scopes);
        return new EffectivePinPolicy(found, PinPolicySettings.policy(found.values()));
    }
}
