package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.language.Position;
import dev.siegel.cmdlets.language.SyntaxFailure;
import dev.siegel.cmdlets.result.PropertyValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code +} and {@code -} of numbers, dates and time spans; {@code +} of texts and lists too. */
final class Sums {
    private final Conversions conversions;

    Sums(Conversions conversions) {
        this.conversions = conversions;
    }

    PropertyValue of(PropertyValue left, boolean minus, PropertyValue right, Position at) {
        try {
            return sum(left, minus, right)
                    .orElseThrow(() ->
                            SyntaxFailure.at(
                                    "'%s' does not work on these values"
                                            .formatted(minus ? '-' : '+'),
                                    "OperatorNotDefined",
                                    at));
        } catch (ArithmeticException | DateTimeException _) {
            throw SyntaxFailure.at("The result is out of range", "RuntimeException", at);
        }
    }

    private Optional<PropertyValue> sum(PropertyValue left, boolean minus, PropertyValue right) {
        return switch (left) {
            case PropertyValue.Whole(long one)
                    when right instanceof PropertyValue.Whole(long two) ->
                    Optional.of(
                            new PropertyValue.Whole(
                                    minus
                                            ? Math.subtractExact(one, two)
                                            : Math.addExact(one, two)));
            case PropertyValue.Whole _, PropertyValue.Decimal _ -> numbers(left, minus, right);
            case PropertyValue.Moment(Instant moment) -> moments(moment, minus, right);
            case PropertyValue.Span(Duration span) ->
                    conversions
                            .span(right)
                            .map(other ->
                                    new PropertyValue.Span(
                                            minus ? span.minus(other) : span.plus(other)));
            case PropertyValue.Text(String text) when !minus ->
                    Optional.of(new PropertyValue.Text(text + conversions.text(right)));
            case PropertyValue.Many(List<PropertyValue> values) when !minus ->
                    Optional.of(joined(values, right));
            case PropertyValue.Nothing _ when !minus -> Optional.of(right);
            case PropertyValue.Text _,
                    PropertyValue.Many _,
                    PropertyValue.Nothing _,
                    PropertyValue.Flag _,
                    PropertyValue.HashTable _,
                    PropertyValue.Item _,
                    PropertyValue.Credential _,
                    PropertyValue.Code _ ->
                    Optional.empty();
        };
    }

    private Optional<PropertyValue> numbers(
            PropertyValue left, boolean minus, PropertyValue right) {
        return conversions
                .number(right)
                .flatMap(two ->
                        conversions
                                .number(left)
                                .map(one -> minus ? one.subtract(two) : one.add(two)))
                .map(Sums::number);
    }

    /** A number as the language keeps it: whole where it is. */
    static PropertyValue number(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                ? new PropertyValue.Whole(number.longValueExact())
                : new PropertyValue.Decimal(number.doubleValue());
    }

    private Optional<PropertyValue> moments(Instant moment, boolean minus, PropertyValue right) {
        if (minus && right instanceof PropertyValue.Moment(Instant other)) {
            return Optional.of(new PropertyValue.Span(Duration.between(other, moment)));
        }
        return conversions
                .span(right)
                .map(span ->
                        new PropertyValue.Moment(minus ? moment.minus(span) : moment.plus(span)));
    }

    private static PropertyValue joined(List<PropertyValue> values, PropertyValue more) {
        var all = new PropertyValue.Many(values);
        if (more instanceof PropertyValue.Many(List<PropertyValue> others)) {
            others.forEach(all::add);
        } else {
            all.add(more);
        }
        return all;
    }
}
