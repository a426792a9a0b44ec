package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.result.PropertyValue;
import java.util.List;

/** Whether a value counts as true. */
final class Truth {
    private Truth() {}

    static boolean of(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Flag(boolean flag) -> flag;
            case PropertyValue.Text(String text) -> !text.isEmpty();
            case PropertyValue.Whole(long number) -> number != 0;
            case PropertyValue.Decimal(double number) -> number != 0;
            case PropertyValue.Many(List<PropertyValue> values) -> of(values);
            case PropertyValue.Nothing _ -> false;
            case PropertyValue.Moment _,
                    PropertyValue.Span _,
                    PropertyValue.HashTable _,
                    PropertyValue.Item _,
                    PropertyValue.Credential _,
                    PropertyValue.Code _ ->
                    true;
        };
    }

    /** Of what a block gave: one value counts as itself, several as true. */
    static boolean of(List<PropertyValue> values) {
        return switch (values.size()) {
            case 0 -> false;
            case 1 -> of(values.getFirst());
            default -> true;
        };
    }
}
