package dev.siegel.cmdlets.output;

import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.result.ValueText;
import java.util.List;
import java.util.stream.Collectors;

/** The text of one value, for people to read. */
record Cells(Times times) {
    String text(String property, PropertyValue value) {
        return switch (value) {
            case PropertyValue.Text(String text) -> HarmlessText.of(text);
            case PropertyValue.Flag(boolean flag) -> flag ? "True" : "False";
            case PropertyValue.Whole(long number) -> Long.toString(number);
            case PropertyValue.Moment(var instant) -> times.text(property, instant);
            case PropertyValue.Many(List<PropertyValue> values) ->
                    values.stream()
                            .map(one -> text(property, one))
                            .collect(Collectors.joining(", ", "{", "}"));
            case PropertyValue.Item(CmdletObject object) -> item(object);
            case PropertyValue.Decimal _,
                    PropertyValue.Span _,
                    PropertyValue.HashTable _,
                    PropertyValue.Credential _,
                    PropertyValue.Code _ ->
                    HarmlessText.of(ValueText.of(value));
            case PropertyValue.Nothing _ -> "";
        };
    }

    /** An object within another: its properties, one after the other. */
    private String item(CmdletObject object) {
        return object.properties().entrySet().stream()
                .map(property ->
                        property.getKey() + "=" + text(property.getKey(), property.getValue()))
                .collect(Collectors.joining(";"));
    }

    /** A value on lines of its own. */
    String lines(PropertyValue value) {
        return value instanceof PropertyValue.Text(String text)
                ? text.lines().map(HarmlessText::of).collect(Collectors.joining("\n", "", "\n"))
                : text("", value) + "\n";
    }
}
