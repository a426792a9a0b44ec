package dev.siegel.pool.pin;

import dev.siegel.pool.settings.SettingScope;
import org.jspecify.annotations.Nullable;

/** The PIN policies there are; each call sees a change made a moment ago. */
public interface PinPolicies {
    /**
     * The policy for a user: the one granted, the one of the site of the user's pool, the global
     * one; the first of these that exists.
     *
     * @param granted the name of the policy granted to the user, null when none is
     * @param registrarPool the pool the user is homed on
     */
    EffectivePinPolicy effective(@Nullable String granted, @Nullable String registrarPool);

    /** Whether there is a policy of this name that can be granted to users. */
    boolean isThere(SettingScope.Tag tag);
}
