package dev.siegel.cmdlets.jshell;

import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings or a policy of one scope. The version they were read at goes along, so that what
 * somebody else has changed meanwhile is not lost when they go back.
 */
public record CsSettings(String type, List<String> view, Map<String, @Nullable Object> properties)
        implements CsRecord {
    public CsSettings {
        view = List.copyOf(view);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    static CsSettings of(CmdletObject object) {
        return new CsSettings(
                object.typeName(), object.defaultView(), JavaValues.java(object.properties()));
    }

    public @Nullable String identity() {
        return get("Identity") instanceof String identity ? identity : null;
    }

    /** The value of a property, its name in any case. */
    public @Nullable Object get(String name) {
        return properties.get(spelling(name));
    }

    /** The same settings with another value of one property. */
    public CsSettings with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(properties);
        changed.put(spelling(name), value);
        return new CsSettings(type, view, changed);
    }

    private String spelling(String name) {
        return object().spelling(name)
                .orElseThrow(() ->
                        new CsException(
                                CmdletFailure.usage(
                                        "There is no property '%s'; there are: %s."
                                                .formatted(name, String.join(", ", view)),
                                        "PropertyNotFound")));
    }

    @Override
    public CmdletObject object() {
        return new CmdletObject(type, view, JavaValues.values(properties));
    }

    @Override
    public String toString() {
        return Printed.list(object());
    }
}
