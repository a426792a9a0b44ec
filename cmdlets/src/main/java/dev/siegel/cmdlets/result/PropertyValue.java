package dev.siegel.cmdlets.result;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A value: of a property, a variable, an argument, or what goes through a pipeline. Lists and hash
 * tables are changed by the lines that hold them.
 */
public sealed interface PropertyValue {
    record Text(String value) implements PropertyValue {}

    record Flag(boolean value) implements PropertyValue {}

    record Whole(long value) implements PropertyValue {}

    record Decimal(double value) implements PropertyValue {}

    record Moment(Instant value) implements PropertyValue {}

    record Span(Duration value) implements PropertyValue {}

    /** A list; lines add to it and remove from it. */
    record Many(List<PropertyValue> values) implements PropertyValue {
        public Many {
            values = new ArrayList<>(values);
        }

        @Override
        public List<PropertyValue> values() {
            return Collections.unmodifiableList(values);
        }

        public void add(PropertyValue value) {
            values.add(value);
        }

        public void removeAt(int index) {
            values.remove(index);
        }

        /** Removes the first such value, if there is one. */
        public void remove(PropertyValue value) {
            values.remove(value);
        }
    }

    /** {@code @{Add="x"}}; its keys in any case. */
    record HashTable(Map<String, PropertyValue> entries) implements PropertyValue {
        public HashTable {
            entries = new LinkedHashMap<>(entries);
        }

        @Override
        public Map<String, PropertyValue> entries() {
            return Collections.unmodifiableMap(entries);
        }

        public Optional<PropertyValue> entry(String name) {
            return entries.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }
    }

    /** An object with properties of its own. */
    record Item(CmdletObject object) implements PropertyValue {}

    /** What Get-Credential makes; the password is never shown. */
    record Credential(String userName, String password) implements PropertyValue {
        @Override
        public String toString() {
            return "Credential[" + userName + "]";
        }
    }

    /**
     * A script block.
     *
     * @param text what stands between the braces
     */
    record Code(String text, Block block) implements PropertyValue {}

    /** Runs a script block. */
    @FunctionalInterface
    interface Block {
        /** Hands over what it gives, {@code $_} being {@code current}. */
        void run(PropertyValue current, Consumer<PropertyValue> output);

        /** All it gives. */
        default List<PropertyValue> all(PropertyValue current) {
            var all = new ArrayList<PropertyValue>();
            run(current, all::add);
            return all;
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
