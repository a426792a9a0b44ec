package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.result.ValueText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Brings a value into the form another one has. */
final class Conversions {
    private final Dates dates;

    Conversions(Dates dates) {
        this.dates = dates;
    }

    Dates dates() {
        return dates;
    }

    /** The value as it reads within a text. */
    String text(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Nothing _ -> "";
            case PropertyValue.Moment(Instant instant) -> dates.text(instant);
            case PropertyValue.Many(List<PropertyValue> values) ->
                    values.stream().map(this::text).collect(Collectors.joining(" "));
            case PropertyValue.Text _,
                    PropertyValue.Flag _,
                    PropertyValue.Whole _,
                    PropertyValue.Decimal _,
                    PropertyValue.Span _,
                    PropertyValue.HashTable _,
                    PropertyValue.Item _,
                    PropertyValue.Credential _,
                    PropertyValue.Code _ ->
                    ValueText.of(value);
        };
    }

    Optional<BigDecimal> number(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Whole(long number) -> Optional.of(BigDecimal.valueOf(number));
            case PropertyValue.Decimal(double number) -> Optional.of(BigDecimal.valueOf(number));
            case PropertyValue.Flag(boolean flag) ->
                    Optional.of(flag ? BigDecimal.ONE : BigDecimal.ZERO);
            case PropertyValue.Text(String text) -> number(text.strip());
            case PropertyValue.Moment _,
                    PropertyValue.Span _,
                    PropertyValue.Many _,
                    PropertyValue.HashTable _,
                    PropertyValue.Item _,
                    PropertyValue.Credential _,
                    PropertyValue.Code _,
                    PropertyValue.Nothing _ ->
                    Optional.empty();
        };
    }

    /** Exponents are refused: a short text must not become a number of a million digits. */
    private static Optional<BigDecimal> number(String text) {
        boolean plain =
                !text.isEmpty()
                        && text.length() <= 40
                        && text.chars()
                                .allMatch(character ->
                                        (character >= '0' && character <= '9')
                                                || character == '.'
                                                || character == '-');
        try {
            return plain ? Optional.of(new BigDecimal(text)) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    Optional<Instant> moment(PropertyValue value) {
        if (value instanceof PropertyValue.Moment(Instant instant)) {
            return Optional.of(instant);
        }
        return value instanceof PropertyValue.Text(String text)
                ? dates.read(text)
                : Optional.empty();
    }

    Optional<Duration> span(PropertyValue value) {
        if (value instanceof PropertyValue.Span(Duration span)) {
            return Optional.of(span);
        }
        return value instanceof PropertyValue.Text(String text)
                ? SpanText.read(text)
                : Optional.empty();
    }
}
