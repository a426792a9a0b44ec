package dev.siegel.cmdlets.jshell;

import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of one class from objects and back. A component is the property of the same name in
 * any case; the first ones are what a list shows.
 *
 * @param typeName the name administrators' scripts know the type by
 * @param shown how many components a list shows
 * @param spellings names of properties that differ in more than their first letter
 */
record RecordShape<T extends Record>(
        Class<T> type, String typeName, int shown, List<String> spellings) {
    RecordShape {
        spellings = List.copyOf(spellings);
    }

    T record(CmdletObject object) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values =
                Stream.of(components)
                        .map(one -> component(one, object.value(one.getName())))
                        .toArray();
        try {
            return constructor(components).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the property is, where the component can hold it. */
    private static @Nullable Object component(RecordComponent component, PropertyValue value) {
        Object given = JavaValues.java(value);
        if (component.getType() == boolean.class) {
            return Boolean.TRUE.equals(given);
        }
        return component.getType().isInstance(given) ? given : null;
    }

    private Constructor<T> constructor(RecordComponent[] components) throws NoSuchMethodException {
        return type.getDeclaredConstructor(
                Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    }

    CmdletObject object(T value) {
        Map<String, PropertyValue> properties = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(property(component.getName()), read(component, value));
        }
        List<String> view = properties.keySet().stream().limit(shown).toList();
        return new CmdletObject(typeName, view, properties);
    }

    private PropertyValue read(RecordComponent component, T value) {
        try {
            return JavaValues.value(component.getAccessor().invoke(value));
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String property(String component) {
        return spellings.stream()
                .filter(component::equalsIgnoreCase)
                .findFirst()
                .orElseGet(() ->
                        component.substring(0, 1).toUpperCase(Locale.ROOT)
                                + component.substring(1));
    }
}
