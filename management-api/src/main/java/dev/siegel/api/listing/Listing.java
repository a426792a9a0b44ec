package dev.siegel.api.listing;

import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.listing.Slice;
import dev.siegel.pool.listing.SortSchema;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * One question to one listing.
 *
 * @param name of files, {@code certificates}
 * @param sorts what it can be sorted by
 * @param values what an entry is placed by
 * @param entryType a record: its components are the members answered with
 * @param entry how an entry is shown
 * @param list gives a slice of it
 * @param count how many there are
 */
public record Listing<T, E extends Record>(
        String name,
        SortSchema sorts,
        Function<T, Filter.Values> values,
        Class<E> entryType,
        Function<T, E> entry,
        Function<Slice, List<T>> list,
        LongSupplier count) {}
