package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.binding.ParameterType;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.settings.SettingProperty;
import dev.siegel.cmdlets.settings.SettingsFamily;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which properties a line gives, and what they make of the settings they are put into. */
record SettingsChange(SettingsFamily family, BoundCmdlet line) {
    private List<SettingProperty> given() {
        return family.properties().stream().filter(one -> line.has(one.name())).toList();
    }

    /** The settings with what the line gives. */
    Map<String, Json> applied(Map<String, Json> present) {
        Map<String, Json> changed = new LinkedHashMap<>(present);
        for (SettingProperty property : given()) {
            PropertyValue value = line.value(property.name()).orElse(PropertyValue.NOTHING);
            Json before = present.getOrDefault(property.member(), new Json.Null());
            changed.put(
                    property.member(),
                    property.type() instanceof ParameterType.ListChange
                            ? list(property, before, value)
                            : SettingsObjects.json(property.type(), value));
        }
        return changed;
    }

    private static Json list(SettingProperty property, Json before, PropertyValue value) {
        ListModifier modifier = ListModifier.of(property.name(), value);
        List<Json> items = new ArrayList<>();
        if (modifier.replace().isPresent()) {
            modifier.replace().get().forEach(item -> items.add(json(property, item)));
        } else if (before instanceof Json.Items(var present)) {
            items.addAll(present);
        }
        modifier.remove().forEach(item -> items.remove(json(property, item)));
        for (PropertyValue item : modifier.add()) {
            Json added = json(property, item);
            if (!items.contains(added)) {
                items.add(added);
            }
        }
        return new Json.Items(items);
    }

    private static Json json(SettingProperty property, PropertyValue item) {
        return WebItems.json(
                "TrustedCACerts".equals(property.name()) ? WebItems.authorityOf(item) : item);
    }

    /** Whether nobody has changed, between two readings, what the line is about to change. */
    boolean isUntouched(Map<String, Json> first, Map<String, Json> second) {
        return given().stream()
                .map(SettingProperty::member)
                .allMatch(member -> Objects.equals(first.get(member), second.get(member)));
    }
}
