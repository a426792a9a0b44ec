package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.language.Comparison;
import dev.siegel.cmdlets.language.Position;
import dev.siegel.cmdlets.language.SyntaxFailure;
import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.result.ValueText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Compares; the right side is brought into the form of the left one first. A list on the left gives
 * those of its elements for which the comparison holds.
 */
final class Comparisons {
    private final Conversions conversions;

    Comparisons(Conversions conversions) {
        this.conversions = conversions;
    }

    PropertyValue compare(
            PropertyValue left, Comparison comparison, PropertyValue right, Position at) {
        return switch (comparison.kind()) {
            case CONTAINS -> flag(contains(left, right, comparison));
            case NOTCONTAINS -> flag(!contains(left, right, comparison));
            case IN -> flag(contains(right, left, comparison));
            case NOTIN -> flag(!contains(right, left, comparison));
            case EQ, NE, LT, LE, GT, GE, LIKE, NOTLIKE, MATCH, NOTMATCH ->
                    left instanceof PropertyValue.Many(List<PropertyValue> values)
                            ? new PropertyValue.Many(
                                    values.stream()
                                            .filter(one -> holds(one, comparison, right, at))
                                            .toList())
                            : flag(holds(left, comparison, right, at));
        };
    }

    private static PropertyValue flag(boolean value) {
        return PropertyValue.of(value);
    }

    private boolean contains(PropertyValue list, PropertyValue wanted, Comparison comparison) {
        return list instanceof PropertyValue.Many(List<PropertyValue> values)
                ? values.stream().anyMatch(one -> equal(one, wanted, comparison.caseSensitive()))
                : equal(list, wanted, comparison.caseSensitive());
    }

    private boolean holds(
            PropertyValue left, Comparison comparison, PropertyValue right, Position at) {
        boolean exact = comparison.caseSensitive();
        return switch (comparison.kind()) {
            case EQ -> equal(left, right, exact);
            case NE -> !equal(left, right, exact);
            case LT -> order(left, right, exact, at).orElse(0) < 0;
            case GT -> order(left, right, exact, at).orElse(0) > 0;
            case LE -> order(left, right, exact, at).orElse(1) <= 0;
            case GE -> order(left, right, exact, at).orElse(-1) >= 0;
            case LIKE -> like(left, right, exact);
            case NOTLIKE -> !like(left, right, exact);
            case MATCH -> matches(left, right, exact, at);
            case NOTMATCH -> !matches(left, right, exact, at);
            case CONTAINS, NOTCONTAINS, IN, NOTIN ->
                    throw new IllegalStateException("no comparison of one value");
        };
    }

    private boolean like(PropertyValue left, PropertyValue right, boolean exact) {
        return new Wildcard(conversions.text(right), exact).matches(conversions.text(left));
    }

    private boolean matches(PropertyValue left, PropertyValue right, boolean exact, Position at) {
        return Regex.matches(conversions.text(left), conversions.text(right), exact, at);
    }

    /** Equality as {@code -eq} sees it; what cannot be brought into the left form is not equal. */
    boolean equal(PropertyValue left, PropertyValue right, boolean caseSensitive) {
        if (left instanceof PropertyValue.Nothing || right instanceof PropertyValue.Nothing) {
            return left instanceof PropertyValue.Nothing && right instanceof PropertyValue.Nothing;
        }
        return switch (left) {
            case PropertyValue.Text(String text) ->
                    caseSensitive
                            ? text.equals(conversions.text(right))
                            : text.equalsIgnoreCase(conversions.text(right));
            case PropertyValue.Flag(boolean flag) -> flag == Truth.of(right);
            case PropertyValue.Whole _, PropertyValue.Decimal _ -> sameNumber(left, right);
            case PropertyValue.Moment(var instant) ->
                    conversions.moment(right).filter(instant::equals).isPresent();
            case PropertyValue.Span(var span) ->
                    conversions.span(right).filter(span::equals).isPresent();
            case PropertyValue.Item _ ->
                    left.equals(right)
                            || (right instanceof PropertyValue.Text(String text)
                                    && text.equalsIgnoreCase(ValueText.of(left)));
            case PropertyValue.Many _,
                    PropertyValue.HashTable _,
                    PropertyValue.Credential _,
                    PropertyValue.Code _,
                    PropertyValue.Nothing _ ->
                    left.equals(right);
        };
    }

    private boolean sameNumber(PropertyValue left, PropertyValue right) {
        var one = conversions.number(left);
        var other = conversions.number(right);
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
    }

    /**
     * Which comes first. Nothing is in no order with anything: a time that is not set is neither
     * before nor after another, as the server's own filter has it.
     */
    private OptionalInt order(
            PropertyValue left, PropertyValue right, boolean caseSensitive, Position at) {
        if (left instanceof PropertyValue.Nothing || right instanceof PropertyValue.Nothing) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                compared(left, right, caseSensitive)
                        .orElseThrow(() -> cannotCompare(left, right, at)));
    }

    /** Which of two values of one form comes first; nothing when the right one cannot have it. */
    Optional<Integer> compared(PropertyValue left, PropertyValue right, boolean caseSensitive) {
        return switch (left) {
            case PropertyValue.Text(String text) ->
                    Optional.of(
                            caseSensitive
                                    ? text.compareTo(conversions.text(right))
                                    : text.compareToIgnoreCase(conversions.text(right)));
            case PropertyValue.Flag(boolean flag) ->
                    Optional.of(Boolean.compare(flag, Truth.of(right)));
            case PropertyValue.Whole _, PropertyValue.Decimal _ ->
                    conversions
                            .number(right)
                            .flatMap(other ->
                                    conversions.number(left).map(one -> one.compareTo(other)));
            case PropertyValue.Moment(var instant) ->
                    conversions.moment(right).map(instant::compareTo);
            case PropertyValue.Span(var span) -> conversions.span(right).map(span::compareTo);
            case PropertyValue.Item _ ->
                    Optional.of(ValueText.of(left).compareToIgnoreCase(conversions.text(right)));
            case PropertyValue.Many _,
                    PropertyValue.HashTable _,
                    PropertyValue.Credential _,
                    PropertyValue.Code _,
                    PropertyValue.Nothing _ ->
                    Optional.empty();
        };
    }

    private RuntimeException cannotCompare(PropertyValue left, PropertyValue right, Position at) {
        return SyntaxFailure.at(
                "Cannot compare '%s' with '%s', which is not of the same kind,"
                        .formatted(shown(conversions.text(left)), shown(conversions.text(right))),
                "ComparisonFailure",
                at);
    }

    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
