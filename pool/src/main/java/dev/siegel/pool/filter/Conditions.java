package dev.siegel.pool.filter;

import dev.siegel.pool.filter.Token.Constant;
import dev.siegel.pool.filter.Token.Operator;
import dev.siegel.pool.filter.Token.Quoted;
import dev.siegel.pool.filter.Token.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the condition of a property, an operator and a value, or says why there is none. */
final class Conditions {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(?:\\.[0-9]{1,9})?");

    private Conditions() {}

    /** Operators by their names, without a dash. */
    private enum Verb {
        EQ(Comparison.EQUAL),
        NE(Comparison.NOT_EQUAL),
        LT(Comparison.LESS),
        LE(Comparison.LESS_OR_EQUAL),
        GT(Comparison.GREATER),
        GE(Comparison.GREATER_OR_EQUAL),
        LIKE(null),
        NOTLIKE(null),
        MATCH(null),
        NOTMATCH(null);

        private final @Nullable Comparison comparison;

        Verb(@Nullable Comparison comparison) {
            this.comparison = comparison;
        }

        /** The name may say that case does not matter, as it never does here. */
        static Verb of(Operator operator) {
            String name = operator.name();
            return named(name)
                    .or(() -> name.startsWith("i") ? named(name.substring(1)) : Optional.empty())
                    .orElseThrow(() ->
                            FilterRefused.at(
                                    operator.position(),
                                    "there is no operator -"
                                            + name
                                            + " here; there are -eq -ne -lt -le -gt -ge -like"
                                            + " -notlike -match -notmatch -and -or -not"));
        }

        private static Optional<Verb> named(String name) {
            return Arrays.stream(values())
                    .filter(verb -> verb.name().equalsIgnoreCase(name))
                    .findFirst();
        }
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** A property standing alone: true, or having a value. */
    static Filter set(FilterProperty property) {
        return property.type() == FilterType.BOOLEAN
                ? new Filter.Compare(property, Comparison.EQUAL, new FilterValue.Flag(true))
                : new Filter.Absent(property, true);
    }

    static Filter of(FilterProperty property, Operator operator, Token value) {
        Verb verb = Verb.of(operator);
        return verb.comparison == null
                ? fitting(property, verb, value)
                : comparing(property, verb.comparison, value);
    }

    static Filter mirrored(FilterProperty property, Operator operator, Token value) {
        Comparison comparison = Verb.of(operator).comparison;
        if (comparison == null) {
            throw FilterRefused.at(
                    operator.position(), "the property stands before -" + operator.name());
        }
        return comparing(property, comparison.mirrored(), value);
    }

    private static Filter comparing(FilterProperty property, Comparison comparison, Token value) {
        boolean equality = comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL;
        if (value instanceof Constant(int position, Boolean flag) && flag == null) {
            if (!equality) {
                throw FilterRefused.at(position, "$null goes with -eq and -ne only");
            }
            return new Filter.Absent(property, comparison == Comparison.NOT_EQUAL);
        }
        if (!equality && !hasOrder(property.type())) {
            throw FilterRefused.at(
                    value.position(), property + " has no order; it takes -eq and -ne");
        }
        FilterValue read = FilterValues.read(property, value);
        if (property.type() == FilterType.CHOICE && read instanceof FilterValue.Text(String name)) {
            Filter one = new Filter.OneOf(property, Set.of(name));
            return comparison == Comparison.EQUAL ? one : one.negate();
        }
        return new Filter.Compare(property, comparison, read);
    }

    private static boolean hasOrder(FilterType type) {
        return switch (type) {
            case TEXT, NUMBER, TIME -> true;
            case BOOLEAN, UUID, CHOICE -> false;
        };
    }

    private static Filter fitting(FilterProperty property, Verb verb, Token value) {
        boolean wildcards = verb == Verb.LIKE || verb == Verb.NOTLIKE;
        String text = patternText(property, value);
        List<TextPattern> patterns =
                wildcards
                        ? List.of(TextPatterns.ofWildcards(text, value.position()))
                        : TextPatterns.ofRegularExpression(text, value.position());
        Filter filter =
                property.type() == FilterType.CHOICE
                        ? oneOf(property, patterns)
                        : anyOf(property, patterns);
        return verb == Verb.LIKE || verb == Verb.MATCH ? filter : filter.negate();
    }

    private static String patternText(FilterProperty property, Token value) {
        if (property.type() != FilterType.TEXT && property.type() != FilterType.CHOICE) {
            throw FilterRefused.at(
                    value.position(),
                    property + " is no text; it takes -eq, -ne, -lt and the like");
        }
        return switch (value) {
            case Quoted(_, String text) -> text;
            case Word(_, String text) -> text;
            case Constant _, Token.Parenthesis _, Operator _, Token.Property _, Token.End _ ->
                    throw FilterRefused.at(value.position(), "a text is expected");
        };
    }

    private static Filter oneOf(FilterProperty property, List<TextPattern> patterns) {
        return new Filter.OneOf(
                property,
                property.choices().stream()
                        .filter(name -> patterns.stream().anyMatch(one -> one.matches(name)))
                        .collect(Collectors.toSet()));
    }

    private static Filter anyOf(FilterProperty property, List<TextPattern> patterns) {
        return patterns.stream()
                .<Filter>map(pattern -> new Filter.Like(property, pattern, false))
                .reduce(Filter::or)
                .orElseThrow();
    }
}
