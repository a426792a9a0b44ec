package dev.siegel.console.part;

import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.listing.Ordering;
import dev.siegel.pool.listing.Slice;
import dev.siegel.pool.listing.SortKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a listing and the way to those beside it.
 *
 * @param before empty on the first page
 * @param after empty on the last
 */
public record Stretch<T>(List<T> rows, Optional<Position> before, Optional<Position> after) {
    public Stretch {
        rows = List.copyOf(rows);
    }

    public static <T> Stretch<T> empty() {
        return new Stretch<>(List.of(), Optional.empty(), Optional.empty());
    }

    /**
     * Reads a page, and one entry more to know whether another follows.
     *
     * @param values the values of an entry the listing is sorted by
     */
    public static <T> Stretch<T> read(
            Ordering ordering,
            Position position,
            int size,
            Function<Slice, List<T>> list,
            Function<T, Filter.Values> values) {
        Ordering order = position.forward() ? ordering : reversed(ordering);
        List<T> found = list.apply(new Slice(order, position.place(), size + 1));
        boolean more = found.size() > size;
        List<T> some = found.subList(0, Math.min(size, found.size()));
        List<T> rows = position.forward() ? some : some.reversed();
        if (rows.isEmpty()) {
            return empty();
        }
        boolean beside = !position.place().isEmpty();
        boolean isBefore = position.forward() ? beside : more;
        boolean isAfter = position.forward() ? more : beside;
        return new Stretch<>(
                rows,
                at(isBefore, false, ordering, values.apply(rows.getFirst())),
                at(isAfter, true, ordering, values.apply(rows.getLast())));
    }

    private static Optional<Position> at(
            boolean there, boolean forward, Ordering ordering, Filter.Values entry) {
        return there ? Optional.of(new Position(forward, ordering.place(entry))) : Optional.empty();
    }

    private static Ordering reversed(Ordering ordering) {
        return new Ordering(
                ordering.keys().stream()
                        .map(key -> new SortKey(key.property(), !key.descending()))
                        .toList());
    }
}
