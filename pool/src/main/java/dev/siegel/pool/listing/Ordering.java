package dev.siegel.pool.listing;

import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.filter.FilterValue;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What a listing is sorted by; the last key tells all entries apart. */
public record Ordering(List<SortKey> keys) {
    public Ordering {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no order without a key");
        }
    }

    public static Ordering by(SortKey... keys) {
        return new Ordering(List.of(keys));
    }

    /** Where an entry stands: the values of its keys. */
    public List<FilterValue> place(Filter.Values entry) {
        return keys.stream()
                .map(key -> Objects.requireNonNull(entry.of(key.property()), key.toString()))
                .toList();
    }

    /** The order of places, for listings in memory. */
    public Comparator<List<FilterValue>> places() {
        return (one, other) -> {
            for (int at = 0; at < keys.size(); at++) {
                int order = FilterValue.compare(one.get(at), other.get(at));
                if (order != 0) {
                    return keys.get(at).descending() ? -order : order;
                }
            }
            return 0;
        };
    }
}
