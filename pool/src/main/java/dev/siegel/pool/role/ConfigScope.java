package dev.siegel.pool.role;

import dev.siegel.pool.settings.SettingScope;
import java.util.Set;

/** The settings a role reaches. */
public sealed interface ConfigScope {
    /** Settings of every scope. */
    static ConfigScope everything() {
        return new Everything();
    }

    boolean contains(SettingScope scope);

    /** Settings of every scope. */
    record Everything() implements ConfigScope {
        @Override
        public boolean contains(SettingScope scope) {
            return true;
        }
    }

    /**
     * The settings of some sites.
     *
     * @param sites as {@code site:Redmond}
     */
    record Sites(Set<SettingScope.Site> sites) implements ConfigScope {
        public Sites {
            sites = Set.copyOf(sites);
        }

        @Override
        public boolean contains(SettingScope scope) {
            return sites.stream().anyMatch(site -> site.key().equals(scope.key()));
        }
    }
}
