package dev.siegel.pool.settings;

import dev.siegel.pool.settings.SettingFamily.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Values somebody gave, each checked by its property.
 *
 * @param values in canonical form, by the names of their properties; null is the default
 * @param violations empty when all could be taken
 */
record GivenValues(Map<String, @Nullable String> values, List<Violation> violations) {
    static GivenValues read(SettingFamily family, Map<String, @Nullable String> given) {
        Map<String, @Nullable String> values = new TreeMap<>();
        List<Violation> violations = new ArrayList<>();
        given.forEach((name, value) -> {
            Optional<SettingProperty> property = family.property(name);
            if (property.isEmpty()) {
                violations.add(new Violation(name, "there is no such property"));
            } else {
                take(property.get(), value, values, violations);
            }
        });
        return new GivenValues(values, violations);
    }

    private static void take(
            SettingProperty property,
            @Nullable String value,
            Map<String, @Nullable String> values,
            List<Violation> violations) {
        try {
            values.put(property.name(), value == null ? null : property.type().read(value));
        } catch (IllegalArgumentException refused) {
            violations.add(new Violation(property.name(), String.valueOf(refused.getMessage())));
        }
    }
}
