package dev.siegel.cmdlets.jshell;

import dev.siegel.cmdlets.result.CmdletObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object that has no record of its own.
 *
 * @param type the name administrators' scripts know the type by
 * @param view the properties shown; all when empty
 */
public record CsObject(String type, List<String> view, Map<String, @Nullable Object> properties)
        implements CsRecord {
    public CsObject {
        view = List.copyOf(view);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    public CsObject(String type, Map<String, @Nullable Object> properties) {
        this(type, List.of(), properties);
    }

    static CsObject of(CmdletObject object) {
        return new CsObject(
                object.typeName(), object.defaultView(), JavaValues.java(object.properties()));
    }

    /** The value of a property, its name in any case; null when it has none. */
    public @Nullable Object get(String name) {
        return JavaValues.java(object().value(name));
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
