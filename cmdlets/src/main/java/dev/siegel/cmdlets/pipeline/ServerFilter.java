package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.language.Comparison;
import dev.siegel.cmdlets.language.Expression;
import dev.siegel.cmdlets.language.Pipeline;
import dev.siegel.cmdlets.language.Statement;
import dev.siegel.cmdlets.result.PropertyValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes conditions in the server's filter language, as far as both sides mean the same. The
 * conditions are asked here again: a filter may let through more than they do, never less.
 */
final class ServerFilter {
    /** Endings of properties that are no text: a pattern for them is refused by the server. */
    private static final List<String> NO_TEXT = List.of("Time", "Id", "State", "Enabled", "Via");

    /** Characters that quote or escape in the server's language. */
    private static final String QUOTING = "`\u2018\u2019\u201a\u201b";

    private static final Set<String> WORDS_FOR_FLAGS = Set.of("true", "false");

    private final Set<String> filterable;
    private final Function<Expression, PropertyValue> values;
    private final Dates dates;
    private boolean exact = true;

    ServerFilter(Set<String> filterable, Function<Expression, PropertyValue> values, Dates dates) {
        this.filterable = filterable;
        this.values = values;
        this.dates = dates;
    }

    /** Whether what was written so far lets through exactly what the conditions do. */
    boolean isExact() {
        return exact;
    }

    /** The part of a condition the server can take on; nothing when it can take none. */
    Optional<String> of(List<Statement> condition) {
        if (condition.size() == 1
                && condition.getFirst() instanceof Statement.Run(Pipeline pipeline)
                && pipeline.stages().size() == 1
                && pipeline.stages().getFirst() instanceof Pipeline.Value(Expression whole)) {
            return partOf(whole);
        }
        exact = false;
        return Optional.empty();
    }

    /** Of conditions that all have to hold, those the server knows are enough. */
    private Optional<String> partOf(Expression condition) {
        if (condition instanceof Expression.Logical(var left, boolean both, var right, _) && both) {
            Optional<String> one = partOf(left);
            Optional<String> other = partOf(right);
            return one.isPresent() && other.isPresent()
                    ? Optional.of(one.get() + " -and " + other.get())
                    : one.or(() -> other);
        }
        Optional<String> whole = whole(condition);
        exact &= whole.isPresent();
        return whole;
    }

    private Optional<String> whole(Expression condition) {
        if (condition instanceof Expression.Logical(var left, boolean both, var right, _)) {
            return whole(left).flatMap(one -> whole(right).map(other -> joined(one, both, other)));
        }
        if (condition instanceof Expression.Grouped(Pipeline pipeline, _)) {
            return pipeline.stages().size() == 1
                            && pipeline.stages().getFirst() instanceof Pipeline.Value(var inner)
                    ? whole(inner)
                    : Optional.empty();
        }
        return condition
                                instanceof
                                Expression.Compared(
                                        Expression.Member(
                                                Expression.Variable(String name, _),
                                                String property,
                                                _),
                                        Comparison comparison,
                                        Expression right,
                                        _)
                        && isCurrent(name)
                        && !comparison.caseSensitive()
                        && isConstant(right)
                ? compared(property, comparison.kind(), values.apply(right))
                : Optional.empty();
    }

    private static String joined(String one, boolean both, String other) {
        return "(" + one + (both ? " -and " : " -or ") + other + ")";
    }

    /** A comparison of a property with a value. */
    Optional<String> compared(String property, Comparison.Kind kind, PropertyValue value) {
        Optional<String> name = filterable.stream().filter(property::equalsIgnoreCase).findFirst();
        boolean text = NO_TEXT.stream().noneMatch(property::endsWith);
        Optional<String> written =
                switch (kind) {
                    case EQ, NE -> name.flatMap(known -> literal(known, value));
                    case LT, LE, GT, GE ->
                            value instanceof PropertyValue.Nothing
                                    ? Optional.empty()
                                    : name.flatMap(known -> literal(known, value));
                    case LIKE, NOTLIKE ->
                            text ? name.flatMap(_ -> pattern(value)) : Optional.empty();
                    case MATCH, NOTMATCH, CONTAINS, NOTCONTAINS, IN, NOTIN -> Optional.empty();
                };
        boolean orderOfNothing = kind == Comparison.Kind.LT || kind == Comparison.Kind.LE;
        exact &= written.isPresent() && !orderOfNothing;
        return written.map(right -> name.orElseThrow() + " " + kind.spelling() + " " + right);
    }

    private Optional<String> literal(String property, PropertyValue value) {
        return switch (value) {
            case PropertyValue.Text(String text) ->
                    property.endsWith("Time")
                            ? dates.read(text).map(ServerFilter::time)
                            : quoted(text);
            case PropertyValue.Flag(boolean flag) -> Optional.of(flag ? "$true" : "$false");
            case PropertyValue.Whole(long number) -> Optional.of(Long.toString(number));
            case PropertyValue.Moment(Instant instant) -> Optional.of(time(instant));
            case PropertyValue.Nothing _ -> Optional.of("$null");
            case PropertyValue.Decimal _,
                    PropertyValue.Span _,
                    PropertyValue.Many _,
                    PropertyValue.HashTable _,
                    PropertyValue.Item _,
                    PropertyValue.Credential _,
                    PropertyValue.Code _ ->
                    Optional.empty();
        };
    }

    private static String time(Instant instant) {
        return "'" + instant + "'";
    }

    /** A pattern that fits an empty text would fit a missing one here and not there. */
    private static Optional<String> pattern(PropertyValue value) {
        return value instanceof PropertyValue.Text(String text)
                        && text.chars().anyMatch(character -> character != '*')
                ? quoted(text)
                : Optional.empty();
    }

    private static Optional<String> quoted(String text) {
        boolean plain =
                !WORDS_FOR_FLAGS.contains(text.toLowerCase(Locale.ROOT))
                        && text.chars()
                                .allMatch(character ->
                                        character >= ' ' && QUOTING.indexOf(character) < 0);
        return plain ? Optional.of("'" + text.replace("'", "''") + "'") : Optional.empty();
    }

    private static boolean isCurrent(String name) {
        return "_".equals(name) || "psitem".equalsIgnoreCase(name);
    }

    /** Whether a value is the same for all objects and costs nothing to compute beforehand. */
    private static boolean isConstant(Expression expression) {
        return switch (expression) {
            case Expression.Literal _, Expression.Bare _ -> true;
            case Expression.Variable(String name, _) -> !isCurrent(name);
            case Expression.Member(Expression of, _, _) -> isConstant(of);
            case Expression.Call(Expression of, _, var arguments, _) ->
                    isConstant(of) && arguments.stream().allMatch(ServerFilter::isConstant);
            case Expression.Interpolated(var parts, _) ->
                    parts.stream().allMatch(ServerFilter::isConstant);
            case Expression.Negative(Expression of, _) -> isConstant(of);
            case Expression.Sum(Expression left, _, Expression right, _) ->
                    isConstant(left) && isConstant(right);
            case Expression.Grouped(Pipeline pipeline, _) ->
                    pipeline.stages().size() == 1 && isConstant(pipeline.stages().getFirst());
            case Expression.Index _,
                    Expression.Items _,
                    Expression.HashTable _,
                    Expression.Statements _,
                    Expression.Block _,
                    Expression.Not _,
                    Expression.Compared _,
                    Expression.Logical _ ->
                    false;
        };
    }

    private static boolean isConstant(Pipeline.Stage stage) {
        return switch (stage) {
            case Pipeline.Value(Expression expression) -> isConstant(expression);
            case Pipeline.Command(String name, var arguments, _) ->
                    ("Get-Date".equalsIgnoreCase(name) || "New-TimeSpan".equalsIgnoreCase(name))
                            && arguments.stream()
                                    .allMatch(argument ->
                                            !(argument instanceof Pipeline.Given(var value))
                                                    || isConstant(value));
        };
    }
}
