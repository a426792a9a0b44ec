package dev.siegel.pool.listing;

import dev.siegel.pool.filter.FilterProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The properties a listing may be sorted by; each of them has an index and always a value.
 *
 * @param unique tells all entries apart; it comes last in every order
 */
public record SortSchema(Ordering usual, FilterProperty unique, List<FilterProperty> sortable) {
    private static final int MOST = 3;

    public SortSchema {
        sortable = List.copyOf(sortable);
    }

    /**
     * Reads {@code -expirationTime,identity}; the usual order without a text.
     *
     * @throws IllegalArgumentException when a property is none of these or named twice
     */
    public Ordering parse(@Nullable String text) {
        if (text == null) {
            return usual;
        }
        String[] names = text.split(",", MOST + 1);
        if (names.length > MOST) {
            throw new IllegalArgumentException("names more than " + MOST + " properties");
        }
        List<SortKey> keys = new ArrayList<>();
        for (String name : names) {
            SortKey key = key(name);
            if (keys.stream().anyMatch(one -> one.property().equals(key.property()))) {
                throw new IllegalArgumentException("names " + key.property() + " twice");
            }
            keys.add(key);
        }
        return withUnique(keys);
    }

    private SortKey key(String name) {
        boolean descending = name.startsWith("-");
        String bare = descending ? name.substring(1) : name;
        return sortable.stream()
                .filter(one -> one.name().equalsIgnoreCase(bare))
                .findFirst()
                .map(property -> new SortKey(property, descending))
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "takes "
                                        + String.join(
                                                ", ",
                                                sortable.stream()
                                                        .map(FilterProperty::name)
                                                        .toList())
                                        + ", with - in front to turn the order around"));
    }

    private Ordering withUnique(List<SortKey> keys) {
        if (keys.stream().noneMatch(one -> one.property().equals(unique))) {
            keys.add(new SortKey(unique, keys.getFirst().descending()));
        }
        return new Ordering(keys);
    }
}
