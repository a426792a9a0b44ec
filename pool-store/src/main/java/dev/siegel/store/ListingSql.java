package dev.siegel.store;

import dev.siegel.pool.filter.FilterProperty;
import dev.siegel.pool.filter.FilterValue;
import dev.siegel.pool.listing.Slice;
import dev.siegel.pool.listing.SortKey;
import dev.siegel.pool.role.UserScope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What listings have in common: where a slice begins and ends, and which users may be seen. */
final class ListingSql {
    private ListingSql() {}

    /**
     * What comes after a place. The first key is bounded by itself as well, so that an index is
     * entered at the place.
     */
    static Fragment after(Slice slice, Function<FilterProperty, SqlColumn> columns) {
        List<FilterValue> place = slice.after();
        if (place.isEmpty()) {
            return Fragment.TRUE;
        }
        List<SortKey> keys = slice.ordering().keys();
        Fragment after = Fragment.FALSE;
        for (int at = keys.size() - 1; at >= 0; at--) {
            SqlColumn column = columns.apply(keys.get(at).property());
            Object value = FilterSql.argument(column, place.get(at));
            String sign = keys.get(at).descending() ? " < ?" : " > ?";
            Fragment beyond = Fragment.of(column.value() + sign, value);
            after =
                    at == keys.size() - 1
                            ? beyond
                            : Fragment.or(List.of(beyond, equalThen(column, value, after)));
        }
        SqlColumn first = columns.apply(keys.getFirst().property());
        String from = keys.getFirst().descending() ? " <= ?" : " >= ?";
        return Fragment.and(
                List.of(
                        Fragment.of(
                                first.value() + from, FilterSql.argument(first, place.getFirst())),
                        after));
    }

    private static Fragment equalThen(SqlColumn column, Object value, Fragment rest) {
        return Fragment.and(List.of(Fragment.of(column.value() + " = ?", value), rest));
    }

    /** The end of a slice's statement. */
    static Fragment orderAndLimit(Slice slice, Function<FilterProperty, SqlColumn> columns) {
        String order =
                slice.ordering().keys().stream()
                        .map(key ->
                                columns.apply(key.property()).value()
                                        + (key.descending() ? " desc" : ""))
                        .collect(Collectors.joining(", "));
        return Fragment.of(" order by " + order + " limit ?", slice.limit());
    }

    /** The users that lie in all of these, under the alias {@code u}. */
    static List<Fragment> within(List<UserScope> scopes) {
        List<Fragment> all = new ArrayList<>();
        for (UserScope scope : scopes) {
            switch (scope) {
                case UserScope.Everyone _ -> {}
                case UserScope.Only(var units, var pools) -> {
                    List<Fragment> any = new ArrayList<>();
                    units.forEach(unit ->
                            any.add(
                                    Fragment.of(
                                            "u.root_first_key like ? escape '!'",
                                            Keys.escaped(unit.rootFirstKey()) + "%")));
                    pools.forEach(pool ->
                            any.add(Fragment.of("lower(u.registrar_pool) = ?", Keys.of(pool))));
                    all.add(Fragment.or(any));
                }
            }
        }
        return all;
    }
}
