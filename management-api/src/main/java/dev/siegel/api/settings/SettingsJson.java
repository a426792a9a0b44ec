package dev.siegel.api.settings;

import dev.siegel.api.problem.Problem.FieldError;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.pool.settings.PropertyType;
import dev.siegel.pool.settings.ScopedSettings;
import dev.siegel.pool.settings.SettingFamily;
import dev.siegel.pool.settings.SettingFamily.Violation;
import dev.siegel.pool.settings.SettingProperty;
import dev.siegel.pool.settings.SettingValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settings as JSON objects: a member for each property of the family's table. */
final class SettingsJson {
    static final String IDENTITY = "identity";
    static final String VERSION = "version";

    private SettingsJson() {}

    static Map<String, @Nullable Object> of(ScopedSettings settings) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(IDENTITY, settings.scope().toString());
        for (SettingProperty property : settings.family().properties()) {
            json.put(MemberName.of(property.name()), value(settings.values(), property));
        }
        json.put(VERSION, settings.version());
        return json;
    }

    static Map<String, @Nullable Object> of(ScopedSettings settings, List<String> warnings) {
        Map<String, @Nullable Object> json = of(settings);
        if (!warnings.isEmpty()) {
            json.put("warnings", warnings);
        }
        return json;
    }

    /** A value in the type of its property, null when there is none. */
    static @Nullable Object value(SettingValues values, SettingProperty property) {
        Optional<String> text = values.text(property);
        return text.isEmpty() ? null : JsonValue.of(property.type(), text.get());
    }

    /** The values a body gives, as texts by the names of properties; null is the default. */
    static Map<String, @Nullable String> read(
            SettingFamily family, Map<String, @Nullable Object> body) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        body.forEach((member, value) -> {
            if (!member.equals(IDENTITY) && !member.equals(VERSION)) {
                SettingProperty property = property(family, member);
                values.put(property.name(), text(member, property.type(), value));
            }
        });
        return values;
    }

    private static SettingProperty property(SettingFamily family, String member) {
        return family.properties().stream()
                .filter(one -> MemberName.of(one.name()).equals(member))
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.badField(shown(member), "there is no such property"));
    }

    private static @Nullable String text(String member, PropertyType type, @Nullable Object value) {
        try {
            return value == null ? null : JsonValue.text(type, value);
        } catch (IllegalArgumentException refused) {
            throw ProblemException.badField(member, String.valueOf(refused.getMessage()));
        }
    }

    static List<FieldError> errors(List<Violation> violations) {
        return violations.stream()
                .map(one -> new FieldError(MemberName.of(one.property()), one.detail()))
                .toList();
    }

    private static String shown(String name) {
        return name.length() > 64 ? name.substring(0, 64) + "…" : name;
    }
}
