package dev.siegel.cmdlets.result;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value of one property of an object. */
public sealed interface PropertyValue {
    record Text(String value) implements PropertyValue {}

    record Flag(boolean value) implements PropertyValue {}

    record Whole(long value) implements PropertyValue {}

    record Moment(Instant value) implements PropertyValue {}

    record Many(List<PropertyValue> values) implements PropertyValue {
        public Many {
            values = List.copyOf(values);
        }
    }

    record Nothing() implements PropertyValue {}

    PropertyValue NOTHING = new Nothing();

    static PropertyValue of(@Nullable String text) {
        return text == null ? NOTHING : new Text(text);
    }

    static PropertyValue of(@Nullable Instant instant) {
        return instant == null ? NOTHING : new Moment(instant);
    }

    static PropertyValue of(boolean flag) {
        return new Flag(flag);
    }
}
