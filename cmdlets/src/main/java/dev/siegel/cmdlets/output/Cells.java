package dev.siegel.cmdlets.output;

import dev.siegel.cmdlets.result.PropertyValue;
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
            case PropertyValue.Nothing _ -> "";
        };
    }
}
