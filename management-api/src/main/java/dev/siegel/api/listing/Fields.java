package dev.siegel.api.listing;

import dev.siegel.api.problem.ProblemException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The members of an entry that are asked for.
 *
 * @param all whether no choice was made
 */
record Fields(List<Field> chosen, boolean all) {
    private static final int LONGEST = 2000;

    /** A member by its name. */
    record Field(String name, RecordComponent component) {
        @Nullable Object of(Record entry) {
            try {
                return component.getAccessor().invoke(entry);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    static Fields of(Class<? extends Record> type, @Nullable String text) {
        List<Field> known = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            known.add(new Field(component.getName(), component));
        }
        if (text == null) {
            return new Fields(known, true);
        }
        if (text.length() > LONGEST) {
            throw ProblemException.badField("fields", "is too long");
        }
        return new Fields(
                Arrays.stream(text.split(",", -1)).distinct().map(one -> find(known, one)).toList(),
                false);
    }

    private static Field find(List<Field> known, String name) {
        return known.stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.badField(
                                "fields",
                                "there are "
                                        + known.stream()
                                                .map(Field::name)
                                                .collect(Collectors.joining(", "))));
    }

    List<String> names() {
        return chosen.stream().map(Field::name).toList();
    }

    /** What is written of an entry: itself, or a map of its chosen members. */
    Object shown(Record entry) {
        if (all) {
            return entry;
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        chosen.forEach(field -> members.put(field.name(), field.of(entry)));
        return members;
    }
}
