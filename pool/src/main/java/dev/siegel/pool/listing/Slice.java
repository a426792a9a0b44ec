package dev.siegel.pool.listing;

import dev.siegel.pool.filter.FilterValue;
import java.util.List;

/**
 * The part of a listing that is asked for.
 *
 * @param after the place of the entry it begins after, empty for the beginning
 */
public record Slice(Ordering ordering, List<FilterValue> after, int limit) {
    /** A page of 1000 and one more, which tells whether there is another page. */
    public static final int LARGEST = 1001;

    public Slice {
        after = List.copyOf(after);
        if (!after.isEmpty() && after.size() != ordering.keys().size()) {
            throw new IllegalArgumentException("a place has a value for each key");
        }
        if (limit < 1 || limit > LARGEST) {
            throw new IllegalArgumentException("a slice has 1 to " + LARGEST + " entries");
        }
    }
}
