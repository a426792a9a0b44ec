package dev.siegel.pool.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of settings: its table of properties, where they may apply, and what must hold between
 * them.
 *
 * @param key the name in the store
 * @param noun what follows the verb in a cmdlet's name, {@code CsProxyConfiguration}
 * @param properties in the order they are printed
 */
public record SettingFamily(
        String key,
        String noun,
        List<SettingProperty> properties,
        ApplicableScopes scopes,
        Consistency consistency) {
    public SettingFamily {
        properties = List.copyOf(properties);
    }

    /** What must hold between the values of several properties. */
    @FunctionalInterface
    public interface Consistency {
        Verdict check(SettingValues values);

        /** For families whose properties do not depend on each other. */
        static Consistency always() {
            return _ -> Verdict.GOOD;
        }
    }

    /**
     * What was found.
     *
     * @param violations why the values cannot be taken
     * @param warnings what they mean although nobody may have meant it
     */
    public record Verdict(List<Violation> violations, List<String> warnings) {
        /** Nothing was found. */
        public static final Verdict GOOD = new Verdict(List.of(), List.of());

        public Verdict {
            violations = List.copyOf(violations);
            warnings = List.copyOf(warnings);
        }
    }

    /** A value that cannot be taken, and why. */
    public record Violation(String property, String detail) {}

    /** The property of a name, in any case. */
    public Optional<SettingProperty> property(String name) {
        return properties.stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
    }

    /**
     * The family with other defaults.
     *
     * @param defaults by the names of properties
     * @throws IllegalArgumentException when a property cannot hold its default
     */
    public SettingFamily withDefaults(Map<String, String> defaults) {
        List<SettingProperty> changed =
                properties.stream()
                        .map(one ->
                                defaults.containsKey(one.name())
                                        ? one.withDefault(defaults.get(one.name()))
                                        : one)
                        .toList();
        return new SettingFamily(key, noun, changed, scopes, consistency);
    }

    /** Whether both are the same kind, whatever their defaults. */
    public boolean isSameAs(SettingFamily other) {
        return key.equals(other.key());
    }

    /** The defaults of all properties. */
    public SettingValues defaults() {
        return SettingValues.of(this, Map.of());
    }
}
