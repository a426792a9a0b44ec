package dev.siegel.cmdlets.result;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The text a value is given to a parameter as: exact, the same in every culture and zone. */
public final class ValueText {
    /** What {@code $Null} reads as. */
    public static final String NULL = "$null";

    /** What an object is known by, the most telling first. */
    private static final List<String> NAMES =
            List.of("SipAddress", "Identity", "UserPrincipalName", "Name");

    private ValueText() {}

    public static String of(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Text(String text) -> text;
            case PropertyValue.Flag(boolean flag) -> flag ? "True" : "False";
            case PropertyValue.Whole(long number) -> Long.toString(number);
            case PropertyValue.Decimal(double number) -> number(number);
            case PropertyValue.Moment(var instant) -> instant.toString();
            case PropertyValue.Span(Duration span) -> span(span);
            case PropertyValue.Many(List<PropertyValue> values) ->
                    values.stream().map(ValueText::of).collect(Collectors.joining(","));
            case PropertyValue.HashTable(var entries) ->
                    entries.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + of(entry.getValue()))
                            .collect(Collectors.joining("; ", "@{", "}"));
            case PropertyValue.Item(CmdletObject object) -> name(object);
            case PropertyValue.Credential(String userName, _) -> userName;
            case PropertyValue.Code(String text, _) -> "{" + text + "}";
            case PropertyValue.Nothing _ -> NULL;
        };
    }

    /** A number without a fraction shows none. */
    public static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /** {@code [-][d.]hh:mm:ss[.fffffff]}, as time spans are printed and read. */
    public static String span(Duration span) {
        Duration size = span.abs();
        String days = size.toDays() == 0 ? "" : size.toDays() + ".";
        String fraction =
                size.toNanosPart() == 0 ? "" : ".%07d".formatted(size.toNanosPart() / 100);
        return (span.isNegative() ? "-" : "")
                + days
                + "%02d:%02d:%02d"
                        .formatted(size.toHoursPart(), size.toMinutesPart(), size.toSecondsPart())
                + fraction;
    }

    private static String name(CmdletObject object) {
        return NAMES.stream()
                .map(object::value)
                .filter(value -> value instanceof PropertyValue.Text)
                .map(ValueText::of)
                .findFirst()
                .orElse(object.typeName());
    }
}
