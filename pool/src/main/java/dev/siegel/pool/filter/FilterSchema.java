package dev.siegel.pool.filter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The properties of one listing, found by their names in any case. */
public final class FilterSchema {
    private final Map<String, FilterProperty> properties = new LinkedHashMap<>();

    private FilterSchema(List<FilterProperty> all) {
        for (FilterProperty one : all) {
            if (properties.put(key(one.name()), one) != null) {
                throw new IllegalArgumentException("two properties named " + one.name());
            }
        }
    }

    public static FilterSchema of(FilterProperty... all) {
        return new FilterSchema(List.of(all));
    }

    public Optional<FilterProperty> find(String name) {
        return Optional.ofNullable(properties.get(key(name)));
    }

    /** A property our own code names. */
    public FilterProperty get(String name) {
        return find(name).orElseThrow();
    }

    /** The names, in the order they were given. */
    public List<String> names() {
        return properties.values().stream().map(FilterProperty::name).toList();
    }

    /**
     * Reads an expression over these properties.
     *
     * @throws FilterRefused when it is malformed, too long or nested too deep, names a property
     *     there is not, or compares one with what it cannot be compared with
     */
    public Filter parse(String text) {
        return FilterParser.parse(text, this);
    }

    /** A text property that fits a text with the wildcards {@code *} and {@code ?}. */
    public Filter like(String name, String wildcards) {
        return new Filter.Like(get(name), TextPatterns.ofWildcards(wildcards, 0), false);
    }

    /** A property compared with a value of its type. */
    public Filter compare(String name, Comparison comparison, FilterValue value) {
        return new Filter.Compare(get(name), comparison, value);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
