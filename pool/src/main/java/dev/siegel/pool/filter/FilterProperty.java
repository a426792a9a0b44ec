package dev.siegel.pool.filter;

import java.util.List;

/**
 * A property a listing can be filtered by.
 *
 * @param choices the names a {@link FilterType#CHOICE} may have, empty for all others
 */
public record FilterProperty(String name, FilterType type, List<String> choices) {
    public FilterProperty {
        choices = List.copyOf(choices);
        if ((type == FilterType.CHOICE) == choices.isEmpty()) {
            throw new IllegalArgumentException("a choice, and nothing else, has choices");
        }
    }

    public static FilterProperty of(String name, FilterType type) {
        return new FilterProperty(name, type, List.of());
    }

    /** A property that is one of these names. */
    public static FilterProperty choice(String name, List<String> choices) {
        return new FilterProperty(name, FilterType.CHOICE, choices);
    }

    @Override
    public String toString() {
        return name;
    }
}
