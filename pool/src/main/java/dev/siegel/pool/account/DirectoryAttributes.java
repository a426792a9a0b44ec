package dev.siegel.pool.account;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes an account has; those it lacks are left out. */
public record DirectoryAttributes(Map<DirectoryAttribute, String> values) {
    private static final DirectoryAttributes NONE = new DirectoryAttributes(Map.of());

    /**
     * @throws IllegalArgumentException when a value is empty, too long or holds control characters
     */
    public DirectoryAttributes {
        Map<DirectoryAttribute, String> checked = new EnumMap<>(DirectoryAttribute.class);
        values.forEach((attribute, value) -> checked.put(attribute, attribute.checked(value)));
        values = Collections.unmodifiableMap(checked);
    }

    public static DirectoryAttributes none() {
        return NONE;
    }

    public @Nullable String get(DirectoryAttribute attribute) {
        return values.get(attribute);
    }

    /** The same with another value; null takes the attribute away. */
    public DirectoryAttributes with(DirectoryAttribute attribute, @Nullable String value) {
        Map<DirectoryAttribute, String> changed = new EnumMap<>(DirectoryAttribute.class);
        changed.putAll(values);
        if (value == null) {
            changed.remove(attribute);
        } else {
            changed.put(attribute, value);
        }
        return new DirectoryAttributes(changed);
    }
}
