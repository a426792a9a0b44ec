package dev.siegel.cmdlets.rest;

import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.result.PropertyValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Members of an answer as property values. */
final class Fields {
    private Fields() {}

    static PropertyValue text(Json.Members members, String name) {
        return PropertyValue.of(members.text(name));
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
