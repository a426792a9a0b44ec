package dev.siegel.pool.role;

/** How far a role reaches: over which users and which settings. */
public record Scopes(UserScope users, ConfigScope config) {
    /** All users and all settings. */
    public static Scopes everywhere() {
        return new Scopes(UserScope.everyone(), ConfigScope.everything());
    }

    /** As far as both reach. */
    public Scopes and(Scopes other) {
        return new Scopes(users.and(other.users), config.and(other.config));
    }

    /** Whether nothing narrows them: acts on the whole pool need that. */
    public boolean isEverywhere() {
        return users instanceof UserScope.Everyone && config instanceof ConfigScope.Everything;
    }
}
