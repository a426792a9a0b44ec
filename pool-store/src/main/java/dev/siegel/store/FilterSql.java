package dev.siegel.store;

import dev.siegel.pool.filter.Comparison;
import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.filter.FilterProperty;
import dev.siegel.pool.filter.FilterValue;
import dev.siegel.pool.filter.TextPattern;
import dev.siegel.pool.filter.TextPattern.Part;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns filters into conditions; every value is bound, none becomes part of the SQL. */
final class FilterSql {
    private final Function<FilterProperty, SqlColumn> columns;

    FilterSql(Function<FilterProperty, SqlColumn> columns) {
        this.columns = columns;
    }

    Fragment of(Filter filter) {
        return switch (filter) {
            case Filter.And(var all) -> Fragment.and(all.stream().map(this::of).toList());
            case Filter.Or(var any) -> Fragment.or(any.stream().map(this::of).toList());
            case Filter.Compare(var property, var comparison, var value) ->
                    compare(columns.apply(property), comparison, value);
            case Filter.Like(var property, var pattern, var negated) ->
                    like(columns.apply(property), pattern, negated);
            case Filter.OneOf(var property, var names) -> oneOf(columns.apply(property), names);
            case Filter.Absent(var property, var negated) ->
                    Fragment.of(
                            columns.apply(property).value()
                                    + (negated ? " is not null" : " is null"));
        };
    }

    Fragment all(List<Filter> filters) {
        return Fragment.and(filters.stream().map(this::of).toList());
    }

    private static Fragment oneOf(SqlColumn column, Set<String> names) {
        if (!(column instanceof SqlColumn.Choice choice)) {
            throw new IllegalArgumentException("no choice: " + column);
        }
        return names.isEmpty() ? Fragment.FALSE : choice.oneOf().apply(names);
    }

    private static Fragment compare(SqlColumn column, Comparison comparison, FilterValue value) {
        Fragment compared =
                Fragment.of(
                        column.value() + " " + sign(comparison) + " ?", argument(column, value));
        return comparison.takesAbsent() && isNullable(column) ? orNull(column, compared) : compared;
    }

    private static Fragment orNull(SqlColumn column, Fragment condition) {
        return Fragment.or(List.of(Fragment.of(column.value() + " is null"), condition));
    }

    private static boolean isNullable(SqlColumn column) {
        return switch (column) {
            case SqlColumn.Text(_, var nullable) -> nullable;
            case SqlColumn.Digits(_, var nullable) -> nullable;
            case SqlColumn.Plain(_, var nullable) -> nullable;
            case SqlColumn.Choice _ -> true;
        };
    }

    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "<>";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
        };
    }

    /** The value in the form the column holds. */
    static Object argument(SqlColumn column, FilterValue value) {
        return switch (value) {
            case FilterValue.Text text -> spelled(column, text.text());
            case FilterValue.Flag(boolean flag) -> flag;
            case FilterValue.Decimal(var number) -> number;
            case FilterValue.Time(var instant) -> instant;
            case FilterValue.Id(var uuid) -> uuid;
        };
    }

    private static String spelled(SqlColumn column, String text) {
        // no database stores the character, and one refuses to look for it
        String safe = text.replace('\0', '\uffff');
        return column instanceof SqlColumn.Digits
                ? safe.toUpperCase(Locale.ROOT)
                : safe.toLowerCase(Locale.ROOT);
    }

    private static Fragment like(SqlColumn column, TextPattern pattern, boolean negated) {
        String literal = pattern.isPlain() ? pattern.plainKey() : null;
        Fragment compared =
                literal == null
                        ? Fragment.of(
                                column.value()
                                        + (negated ? " not like ?" : " like ?")
                                        + " escape '!'",
                                spelled(column, sqlPattern(pattern)))
                        : Fragment.of(
                                column.value() + (negated ? " <> ?" : " = ?"),
                                spelled(column, literal));
        return negated && isNullable(column) ? orNull(column, compared) : compared;
    }

    private static String sqlPattern(TextPattern pattern) {
        return pattern.parts().stream()
                .map(part ->
                        switch (part) {
                            case Part.Literal(String text) -> Keys.escaped(text);
                            case Part.AnyCharacter() -> "_";
                            case Part.AnyText() -> "%";
                        })
                .collect(Collectors.joining());
    }
}
