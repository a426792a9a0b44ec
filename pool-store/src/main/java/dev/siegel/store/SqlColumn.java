package dev.siegel.store;

import dev.siegel.pool.filter.FilterProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a property is in SQL. */
sealed interface SqlColumn {
    /** A text in lower case. */
    record Text(String expression, boolean nullable) implements SqlColumn {}

    /** Hex digits, stored in upper case. */
    record Digits(String expression, boolean nullable) implements SqlColumn {}

    /** A flag, a number, a moment or a UUID. */
    record Plain(String expression, boolean nullable) implements SqlColumn {}

    /**
     * One of a few names.
     *
     * @param expression null where there is none of them
     * @param oneOf the condition for any of some names
     */
    record Choice(String expression, Function<Set<String>, Fragment> oneOf) implements SqlColumn {}

    /** The names of an enumeration's constants; in filters they are spelled without underscores. */
    static SqlColumn ofEnum(String expression, FilterProperty property) {
        return new Choice(
                expression,
                names -> {
                    List<@Nullable Object> stored = new ArrayList<>();
                    property.choices().stream()
                            .filter(names::contains)
                            .forEach(name -> stored.add(constant(name)));
                    return new Fragment(
                            expression + " in (" + Statements.marks(stored) + ")", stored);
                });
    }

    private static String constant(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    /** Null where the property has no value. */
    default String value() {
        return switch (this) {
            case Text(var expression, _) -> expression;
            case Digits(var expression, _) -> expression;
            case Plain(var expression, _) -> expression;
            case Choice(var expression, _) -> expression;
        };
    }
}
