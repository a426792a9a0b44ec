package dev.siegel.pool.testing;

import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.filter.FilterValue;
import dev.siegel.pool.listing.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Cuts slices out of listings in memory. */
public final class Slices {
    private Slices() {}

    public static <T> List<T> of(Stream<T> all, Slice slice, Function<T, Filter.Values> values) {
        Comparator<List<FilterValue>> places = slice.ordering().places();
        Function<T, List<FilterValue>> place = one -> slice.ordering().place(values.apply(one));
        return all.filter(one ->
                        slice.after().isEmpty()
                                || places.compare(place.apply(one), slice.after()) > 0)
                .sorted(Comparator.comparing(place, places))
                .limit(slice.limit())
                .toList();
    }
}
