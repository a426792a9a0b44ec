package dev.siegel.cmdlets.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON value. */
public sealed interface Json {
    /** An object; members that hold null read as absent. */
    record Members(Map<String, Json> members) implements Json {
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** The member as text; numbers and truth values as they are spelled. */
        public @Nullable String text(String name) {
            return switch (members.get(name)) {
                case null -> null;
                case Text(String value) -> value;
                case Numeric(String digits) -> digits;
                case Truth(boolean value) -> Boolean.toString(value);
                case Members _, Items _, Null _ -> null;
            };
        }

        public boolean isTrue(String name) {
            return members.get(name) instanceof Truth(boolean value) && value;
        }

        /** The elements of an array, empty when there is none. */
        public List<Json> items(String name) {
            return members.get(name) instanceof Items(List<Json> elements) ? elements : List.of();
        }

        /** Those elements of an array that are objects. */
        public List<Members> objects(String name) {
            var objects = new ArrayList<Members>();
            for (Json element : items(name)) {
                if (element instanceof Members object) {
                    objects.add(object);
                }
            }
            return objects;
        }

        /** Those elements of an array that are text. */
        public List<String> texts(String name) {
            var texts = new ArrayList<String>();
            for (Json element : items(name)) {
                if (element instanceof Text(String value)) {
                    texts.add(value);
                }
            }
            return texts;
        }
    }

    record Items(List<Json> elements) implements Json {
        public Items {
            elements = List.copyOf(elements);
        }
    }

    record Text(String value) implements Json {}

    record Numeric(String digits) implements Json {}

    record Truth(boolean value) implements Json {}

    record Null() implements Json {}

    /** An object without members. */
    Members EMPTY = new Members(Map.of());

    /** An object of text members; those without a value are left out. */
    static Members texts(Map<String, @Nullable String> values) {
        var members = new LinkedHashMap<String, Json>();
        values.forEach((name, value) -> {
            if (value != null) {
                members.put(name, new Text(value));
            }
        });
        return new Members(members);
    }
}
