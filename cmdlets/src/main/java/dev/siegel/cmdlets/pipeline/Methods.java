package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.language.Position;
import dev.siegel.cmdlets.language.SyntaxFailure;
import dev.siegel.cmdlets.output.Times;
import dev.siegel.cmdlets.result.PropertyValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The methods lines may call: those that move a date, that write it, that change a list. */
final class Methods {
    private final Conversions conversions;
    private final Comparisons comparisons;

    Methods(Conversions conversions, Comparisons comparisons) {
        this.conversions = conversions;
        this.comparisons = comparisons;
    }

    /** Calls one; a method of a list gives nothing. */
    PropertyValue call(
            PropertyValue of, String method, List<PropertyValue> arguments, Position at) {
        String name = method.toLowerCase(Locale.ROOT);
        if ("tostring".equals(name)) {
            return new PropertyValue.Text(text(of, arguments, at));
        }
        if (of instanceof PropertyValue.Nothing) {
            throw SyntaxFailure.at(
                    "There is no value to call '.%s()' on".formatted(method),
                    "InvokeMethodOnNull",
                    at);
        }
        if (arguments.size() == 1) {
            if (of instanceof PropertyValue.Moment(Instant moment) && name.startsWith("add")) {
                return moved(moment, method, arguments.getFirst(), at);
            }
            if (of instanceof PropertyValue.Many list
                    && isChanged(list, name, arguments.getFirst(), at)) {
                return PropertyValue.NOTHING;
            }
        }
        throw notUnderstood(method, at);
    }

    private static RuntimeException notUnderstood(String method, Position at) {
        return SyntaxFailure.at(
                "Not understood: the method '.%s()' of this value".formatted(method),
                "MethodNotSupported",
                at);
    }

    private String text(PropertyValue of, List<PropertyValue> arguments, Position at) {
        if (of instanceof PropertyValue.Moment(Instant moment)) {
            return arguments.isEmpty()
                    ? new Times(conversions.dates().zone(), false).text(moment)
                    : conversions
                            .dates()
                            .text(moment, conversions.text(arguments.getFirst()))
                            .orElseThrow(() ->
                                    SyntaxFailure.at(
                                            "The format is not understood", "FormatError", at));
        }
        if (!arguments.isEmpty()) {
            throw notUnderstood("ToString", at);
        }
        return conversions.text(of);
    }

    private PropertyValue moved(
            Instant moment, String method, PropertyValue argument, Position at) {
        if (argument instanceof PropertyValue.Span(Duration span)
                && "Add".equalsIgnoreCase(method)) {
            return new PropertyValue.Moment(moment.plus(span));
        }
        BigDecimal by =
                conversions
                        .number(argument)
                        .orElseThrow(() ->
                                SyntaxFailure.at(
                                        "'.%s()' takes a number".formatted(method),
                                        "MethodArgumentConversion",
                                        at));
        try {
            return new PropertyValue.Moment(moved(moment, method, by, at));
        } catch (ArithmeticException | DateTimeException _) {
            throw SyntaxFailure.at("The date is out of range", "ArgumentOutOfRange", at);
        }
    }

    private Instant moved(Instant moment, String method, BigDecimal by, Position at) {
        var time = conversions.dates().at(moment);
        return switch (method.toLowerCase(Locale.ROOT)) {
            case "adddays" ->
                    isWhole(by)
                            ? time.plusDays(by.longValueExact()).toInstant()
                            : moment.plus(times(Duration.ofDays(1), by));
            case "addhours" -> moment.plus(times(Duration.ofHours(1), by));
            case "addminutes" -> moment.plus(times(Duration.ofMinutes(1), by));
            case "addseconds" -> moment.plus(times(Duration.ofSeconds(1), by));
            case "addmonths" -> time.plusMonths(by.longValueExact()).toInstant();
            case "addyears" -> time.plusYears(by.longValueExact()).toInstant();
            default -> throw notUnderstood(method, at);
        };
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static Duration times(Duration unit, BigDecimal by) {
        return Duration.ofMillis(by.multiply(BigDecimal.valueOf(unit.toMillis())).longValueExact());
    }

    private boolean isChanged(
            PropertyValue.Many list, String name, PropertyValue argument, Position at) {
        switch (name) {
            case "add" -> list.add(argument);
            case "remove" ->
                    list.values().stream()
                            .filter(one -> comparisons.equal(one, argument, false))
                            .findFirst()
                            .ifPresent(list::remove);
            case "removeat" -> list.removeAt(index(list, argument, at));
            default -> {
                return false;
            }
        }
        return true;
    }

    private int index(PropertyValue.Many list, PropertyValue argument, Position at) {
        int size = list.values().size();
        return conversions
                .number(argument)
                .filter(Methods::isWhole)
                .filter(number ->
                        number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(size)) < 0)
                .orElseThrow(() ->
                        SyntaxFailure.at(
                                "There is no element %s in a list of %d"
                                        .formatted(conversions.text(argument), size),
                                "ArgumentOutOfRange",
                                at))
                .intValue();
    }
}
