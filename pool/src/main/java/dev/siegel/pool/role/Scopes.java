package dev.siegel.pool.role;

/** How far a role reaches: over which users and which settings. */
public record Scopes(UserScope users, ConfigScope config) {
    /** All users and all settings. */
    public static Scopes everywhere() {
        return new Scopes(UserScope.everyone(), ConfigScope.everything());
    }

    /** Whether nothing narrows them: acts on the whole pool need that. */
    public boolean isEverywhere() {
        return users instanceof UserScope.Everyone && config instanceof ConfigScope.Everything;
    }
}
