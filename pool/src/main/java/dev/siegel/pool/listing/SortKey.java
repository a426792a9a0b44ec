package dev.siegel.pool.listing;

import dev.siegel.pool.filter.FilterProperty;

/** A property a listing is sorted by. */
public record SortKey(FilterProperty property, boolean descending) {
    public static SortKey ascending(FilterProperty property) {
        return new SortKey(property, false);
    }
}
