package dev.siegel.cmdlets.rest;

import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.result.PropertyValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members of an answer as property values. */
public final class Fields {
    private Fields() {}

    static PropertyValue text(Json.Members members, String name) {
        return PropertyValue.of(members.text(name));
    }

    /** A member as what it is in JSON. */
    public static PropertyValue value(@Nullable Json member) {
        return switch (member) {
            case null -> PropertyValue.NOTHING;
            case Json.Text(String text) -> new PropertyValue.Text(text);
            case Json.Truth(boolean truth) -> new PropertyValue.Flag(truth);
            case Json.Numeric(String digits) -> number(digits);
            case Json.Items(List<Json> elements) ->
                    new PropertyValue.Many(elements.stream().map(Fields::value).toList());
            case Json.Members object -> table(object);
            case Json.Null _ -> PropertyValue.NOTHING;
        };
    }

    private static PropertyValue number(String digits) {
        try {
            return new PropertyValue.Whole(Long.parseLong(digits));
        } catch (NumberFormatException notWhole) {
            return new PropertyValue.Decimal(Double.parseDouble(digits));
        }
    }

    private static PropertyValue table(Json.Members object) {
        Map<String, PropertyValue> entries = new LinkedHashMap<>();
        object.members().forEach((name, member) -> entries.put(name, value(member)));
        return new PropertyValue.HashTable(entries);
    }

    static PropertyValue flag(Json.Members members, String name) {
        return PropertyValue.of(members.isTrue(name));
    }

    static PropertyValue moment(Json.Members members, String name) {
        return members.text(name) == null
                ? PropertyValue.NOTHING
                : new PropertyValue.Moment(requiredMoment(members, name));
    }

    static Instant requiredMoment(Json.Members members, String name) {
        String text = members.text(name);
        if (text == null) {
            throw Problems.notUnderstood(name + " is missing");
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException noTime) {
            throw Problems.notUnderstood(name + " is no time: " + noTime.getMessage());
        }
    }

    /** An enumeration's value, {@code keyCompromise} on the wire, {@code KeyCompromise} here. */
    static PropertyValue choice(Json.Members members, String name) {
        String text = members.text(name);
        return text == null || text.isEmpty()
                ? PropertyValue.NOTHING
                : new PropertyValue.Text(
                        text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
    }

    /** {@code serialNumber} of {@code SerialNumber}. */
    static String wireName(String property) {
        return property.substring(0, 1).toLowerCase(Locale.ROOT) + property.substring(1);
    }
}
