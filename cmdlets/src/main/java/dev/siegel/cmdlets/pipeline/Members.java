package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.language.Position;
import dev.siegel.cmdlets.language.SyntaxFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Properties of values, read and set. */
final class Members {
    private final Conversions conversions;

    Members(Conversions conversions) {
        this.conversions = conversions;
    }

    /** The property; a list gives that of each of its elements, save its own count. */
    PropertyValue read(PropertyValue of, String name, Position at) {
        boolean count = "count".equalsIgnoreCase(name) || "length".equalsIgnoreCase(name);
        return switch (of) {
            case PropertyValue.Nothing _ ->
                    count ? new PropertyValue.Whole(0) : PropertyValue.NOTHING;
            case PropertyValue.Item(CmdletObject object) -> property(object, name, count, at);
            case PropertyValue.Many(List<PropertyValue> values) ->
                    count ? new PropertyValue.Whole(values.size()) : ofEach(values, name, at);
            case PropertyValue.HashTable table ->
                    count
                            ? new PropertyValue.Whole(table.entries().size())
                            : table.entry(name).orElse(PropertyValue.NOTHING);
            case PropertyValue.Text(String text) when count ->
                    new PropertyValue.Whole(text.length());
            case PropertyValue.Moment(Instant moment) -> partOfDate(moment, name, at);
            case PropertyValue.Span(Duration span) -> partOfSpan(span, name, at);
            case PropertyValue.Credential(String userName, _)
                    when "username".equalsIgnoreCase(name) ->
                    new PropertyValue.Text(userName);
            case PropertyValue.Text _,
                    PropertyValue.Flag _,
                    PropertyValue.Whole _,
                    PropertyValue.Decimal _,
                    PropertyValue.Credential _,
                    PropertyValue.Code _ -> {
                if (count) {
                    yield new PropertyValue.Whole(1);
                }
                throw unknown(name, "", at);
            }
        };
    }

    private static PropertyValue property(
            CmdletObject object, String name, boolean count, Position at) {
        if (object.spelling(name).isPresent()) {
            return object.value(name);
        }
        if (count) {
            return new PropertyValue.Whole(1);
        }
        throw unknown(name, "; there are: " + String.join(", ", object.properties().keySet()), at);
    }

    private PropertyValue ofEach(List<PropertyValue> values, String name, Position at) {
        List<PropertyValue> all = values.stream().map(one -> read(one, name, at)).toList();
        return all.isEmpty() ? PropertyValue.NOTHING : new PropertyValue.Many(all);
    }

    private static RuntimeException unknown(String name, String others, Position at) {
        return SyntaxFailure.at(
                "There is no property '%s'%s,".formatted(name, others), "PropertyNotFound", at);
    }

    private PropertyValue partOfDate(Instant moment, String name, Position at) {
        var time = conversions.dates().at(moment);
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "year" -> new PropertyValue.Whole(time.getYear());
            case "month" -> new PropertyValue.Whole(time.getMonthValue());
            case "day" -> new PropertyValue.Whole(time.getDayOfMonth());
            case "hour" -> new PropertyValue.Whole(time.getHour());
            case "minute" -> new PropertyValue.Whole(time.getMinute());
            case "second" -> new PropertyValue.Whole(time.getSecond());
            case "dayofyear" -> new PropertyValue.Whole(time.getDayOfYear());
            case "dayofweek" -> new PropertyValue.Text(capitalized(time.getDayOfWeek().name()));
            case "date" ->
                    new PropertyValue.Moment(
                            time.toLocalDate().atStartOfDay(time.getZone()).toInstant());
            default -> throw unknown(name, " of a date", at);
        };
    }

    private static String capitalized(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    private static PropertyValue partOfSpan(Duration span, String name, Position at) {
        double seconds = span.toMillis() / 1000.0;
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "days" -> new PropertyValue.Whole(span.toDaysPart());
            case "hours" -> new PropertyValue.Whole(span.toHoursPart());
            case "minutes" -> new PropertyValue.Whole(span.toMinutesPart());
            case "seconds" -> new PropertyValue.Whole(span.toSecondsPart());
            case "totaldays" -> new PropertyValue.Decimal(seconds / 86_400);
            case "totalhours" -> new PropertyValue.Decimal(seconds / 3_600);
            case "totalminutes" -> new PropertyValue.Decimal(seconds / 60);
            case "totalseconds" -> new PropertyValue.Decimal(seconds);
            default -> throw unknown(name, " of a time span", at);
        };
    }

    void set(PropertyValue of, String name, PropertyValue value, Position at) {
        if (!(of instanceof PropertyValue.Item(CmdletObject object))) {
            throw SyntaxFailure.at(
                    "The property '%s' cannot be set, there is no object to set it on,"
                            .formatted(name),
                    "PropertyNotFound",
                    at);
        }
        if (!object.set(name, value)) {
            throw unknown(
                    name, "; there are: " + String.join(", ", object.properties().keySet()), at);
        }
    }
}
