package dev.siegel.cmdlets.jshell;

import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.PropertyValue;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Values between Java and the cmdlets. */
final class JavaValues {
    private JavaValues() {}

    static PropertyValue value(@Nullable Object object) {
        return switch (object) {
            case null -> PropertyValue.NOTHING;
            case PropertyValue value -> value;
            case CsRecord known -> new PropertyValue.Item(known.object());
            case Boolean truth -> new PropertyValue.Flag(truth);
            case Integer number -> new PropertyValue.Whole(number);
            case Long number -> new PropertyValue.Whole(number);
            case Double number -> new PropertyValue.Decimal(number);
            case Instant time -> new PropertyValue.Moment(time);
            case ZonedDateTime time -> new PropertyValue.Moment(time.toInstant());
            case OffsetDateTime time -> new PropertyValue.Moment(time.toInstant());
            case Duration span -> new PropertyValue.Span(span);
            case String text -> new PropertyValue.Text(text);
            case UUID id -> new PropertyValue.Text(id.toString());
            case Path path -> new PropertyValue.Text(path.toString());
            case CsResult<?> result -> new PropertyValue.Many(result.values());
            case Map<?, ?> table -> table(table);
            case Iterable<?> several ->
                    new PropertyValue.Many(
                            StreamSupport.stream(several.spliterator(), false)
                                    .map(JavaValues::value)
                                    .toList());
            default ->
                    throw CmdletFailure.usage(
                            "No cmdlet takes a %s.".formatted(object.getClass().getName()),
                            "CannotConvertArgument");
        };
    }

    private static PropertyValue table(Map<?, ?> table) {
        Map<String, PropertyValue> entries = new LinkedHashMap<>();
        table.forEach((key, entry) -> entries.put(String.valueOf(key), value(entry)));
        return new PropertyValue.HashTable(entries);
    }

    static Map<String, PropertyValue> values(Map<String, @Nullable Object> properties) {
        Map<String, PropertyValue> values = new LinkedHashMap<>();
        properties.forEach((name, property) -> values.put(name, value(property)));
        return values;
    }

    static @Nullable Object java(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Text(String text) -> text;
            case PropertyValue.Flag(boolean flag) -> flag;
            case PropertyValue.Whole(long number) -> number;
            case PropertyValue.Decimal(double number) -> number;
            case PropertyValue.Moment(Instant time) -> time;
            case PropertyValue.Span(Duration span) -> span;
            case PropertyValue.Many(var several) -> list(several);
            case PropertyValue.HashTable(var entries) -> java(entries);
            case PropertyValue.Item(var object) -> CsObject.of(object);
            case PropertyValue.Credential(String userName, _) -> userName;
            case PropertyValue.Code(String text, _) -> text;
            case PropertyValue.Nothing _ -> null;
        };
    }

    /** Lists may hold nulls, which those of {@code List.of} refuse. */
    private static List<@Nullable Object> list(List<PropertyValue> several) {
        List<@Nullable Object> all = new ArrayList<>();
        several.forEach(one -> all.add(java(one)));
        return Collections.unmodifiableList(all);
    }

    static Map<String, @Nullable Object> java(Map<String, PropertyValue> values) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        values.forEach((name, value) -> properties.put(name, java(value)));
        return Collections.unmodifiableMap(properties);
    }
}
