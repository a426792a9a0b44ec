package dev.siegel.pool.role;

import dev.siegel.pool.identity.SettingScope;
import java.util.Set;
import java.util.stream.Collectors;

/** The settings a role reaches. */
public sealed interface ConfigScope {
    /** Settings of every scope. */
    static ConfigScope everything() {
        return new Everything();
    }

    boolean contains(SettingScope scope);

    /** Settings both reach. */
    default ConfigScope and(ConfigScope other) {
        return switch (this) {
            case Everything _ -> other;
            case Sites one ->
                    new Sites(
                            one.sites().stream()
                                    .filter(other::contains)
                                    .collect(Collectors.toSet()));
        };
    }

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
