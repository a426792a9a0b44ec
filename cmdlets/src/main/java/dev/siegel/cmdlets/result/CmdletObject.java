package dev.siegel.cmdlets.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a cmdlet gives: named properties in their order. A line may set them; nobody else sees that
 * before a cmdlet is given the object.
 *
 * @param typeName the name administrators' scripts know the type by
 * @param defaultView the properties shown when none are asked for; all when empty
 */
public record CmdletObject(
        String typeName, List<String> defaultView, Map<String, PropertyValue> properties) {

    public CmdletObject {
        defaultView = List.copyOf(defaultView);
        properties = new LinkedHashMap<>(properties);
    }

    @Override
    public Map<String, PropertyValue> properties() {
        return Collections.unmodifiableMap(properties);
    }

    /** The value of a property, its name in any case; nothing when there is no such property. */
    public PropertyValue value(String name) {
        return spelling(name).map(properties::get).orElse(PropertyValue.NOTHING);
    }

    /** The property's name as the type spells it. */
    public Optional<String> spelling(String name) {
        return properties.containsKey(name)
                ? Optional.of(name)
                : properties.keySet().stream().filter(name::equalsIgnoreCase).findFirst();
    }

    /** Sets a property it has, its name in any case; false when it has none of that name. */
    public boolean set(String name, PropertyValue value) {
        Optional<String> spelling = spelling(name);
        spelling.ifPresent(known -> properties.put(known, value));
        return spelling.isPresent();
    }
}
