package dev.siegel.cmdlets.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a cmdlet gives: named properties in their order.
 *
 * @param typeName the name administrators' scripts know the type by
 * @param defaultView the properties shown when none are asked for; all when empty
 */
public record CmdletObject(
        String typeName, List<String> defaultView, Map<String, PropertyValue> properties) {

    public CmdletObject {
        defaultView = List.copyOf(defaultView);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** The value of a property, its name in any case; nothing when there is no such property. */
    public PropertyValue value(String name) {
        return spelling(name).map(properties::get).orElse(PropertyValue.NOTHING);
    }

    /** The property's name as the type spells it. */
    public Optional<String> spelling(String name) {
        return properties.keySet().stream().filter(name::equalsIgnoreCase).findFirst();
    }
}
