package dev.siegel.pool.settings;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A value for each property of a family: the one that was set, or the default. */
public final class SettingValues {
    private final SettingFamily family;
    private final SortedMap<String, String> set;

    private SettingValues(SettingFamily family, SortedMap<String, String> set) {
        this.family = family;
        this.set = Collections.unmodifiableSortedMap(set);
    }

    /**
     * Values as they were stored. One of a property the family does not have any more is left out.
     */
    public static SettingValues of(SettingFamily family, Map<String, String> set) {
        SortedMap<String, String> known = new TreeMap<>();
        family.properties()
                .forEach(one -> {
                    String value = set.get(one.name());
                    if (value != null) {
                        known.put(one.name(), value);
                    }
                });
        return new SettingValues(family, known);
    }

    public SettingFamily family() {
        return family;
    }

    /** Those that were set, by the names of their properties. */
    public SortedMap<String, String> set() {
        return set;
    }

    public boolean isSet(SettingProperty property) {
        return set.containsKey(property.name());
    }

    /** The value in its canonical form; empty for a property without one. */
    public Optional<String> text(SettingProperty property) {
        String value = set.get(property.name());
        return value == null
                ? family.property(property.name()).map(SettingProperty::defaultValue)
                : Optional.of(value);
    }

    /** The value of a property that always has one. */
    public String word(SettingProperty property) {
        return text(property).orElseThrow(() -> new IllegalArgumentException(property.name()));
    }

    public boolean flag(SettingProperty property) {
        return word(property).equals("True");
    }

    public long number(SettingProperty property) {
        return Long.parseLong(word(property));
    }

    /** A number that fits, since its property's bounds do. */
    public int smallNumber(SettingProperty property) {
        return Math.toIntExact(number(property));
    }

    public Duration span(SettingProperty property) {
        return PropertyType.Span.duration(word(property));
    }

    public List<String> items(SettingProperty property) {
        return PropertyType.Items.items(text(property).orElse(""));
    }

    /** With some values changed; null puts a property back to its default. */
    public SettingValues with(Map<String, @Nullable String> changes) {
        SortedMap<String, String> changed = new TreeMap<>(set);
        changes.forEach((name, value) -> {
            if (value == null) {
                changed.remove(name);
            } else {
                changed.put(name, value);
            }
        });
        return new SettingValues(family, changed);
    }

    /**
     * With these values and the defaults of the others. What was not set and does not change stays
     * not set, so that writing back what was read ties no property to today's default.
     */
    public SettingValues replacedBy(Map<String, @Nullable String> values) {
        Map<String, @Nullable String> changes = new HashMap<>();
        for (SettingProperty one : family.properties()) {
            String value = values.get(one.name());
            if (isSet(one) || !Objects.equals(value, text(one).orElse(null))) {
                changes.put(one.name(), value);
            }
        }
        return with(changes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SettingValues values
                && family.isSameAs(values.family)
                && set.equals(values.set);
    }

    @Override
    public int hashCode() {
        return set.hashCode();
    }

    @Override
    public String toString() {
        return family.noun() + set;
    }
}
