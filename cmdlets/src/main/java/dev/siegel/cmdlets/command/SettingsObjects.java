package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.ParameterType;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.Fields;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.result.ValueText;
import dev.siegel.cmdlets.settings.SettingProperty;
import dev.siegel.cmdlets.settings.SettingsFamily;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings between the bodies of the server and the objects of administrators. */
record SettingsObjects(SettingsFamily family) {
    /** The version an object was read at; never shown unless asked for. */
    static final String VERSION = "Version";

    CmdletObject object(Json.Members body) {
        Map<String, PropertyValue> properties = new LinkedHashMap<>();
        properties.put("Identity", Fields.value(body.members().get("identity")));
        for (SettingProperty property : family.properties()) {
            Json member = body.members().get(property.member());
            properties.put(property.name(), value(property.type(), member));
        }
        List<String> view = new ArrayList<>(properties.keySet());
        properties.put(VERSION, Fields.value(body.members().get("version")));
        return new CmdletObject(family.typeName(), view, properties);
    }

    private static PropertyValue value(ParameterType type, @Nullable Json member) {
        PropertyValue plain = Fields.value(member);
        if (type instanceof ParameterType.Span
                && plain instanceof PropertyValue.Text(String text)) {
            return new PropertyValue.Span(duration(text));
        }
        return type instanceof ParameterType.ListChange && plain instanceof PropertyValue.Many many
                ? new PropertyValue.Many(many.values().stream().map(WebItems::item).toList())
                : plain;
    }

    /** {@code [d.]hh:mm:ss}. */
    static Duration duration(String text) {
        int dot = text.indexOf('.');
        String[] parts = text.substring(dot + 1).split(":", -1);
        return Duration.ofDays(dot < 0 ? 0 : Long.parseLong(text.substring(0, dot)))
                .plusHours(Long.parseLong(parts[0]))
                .plusMinutes(Long.parseLong(parts[1]))
                .plusSeconds(Long.parseLong(parts[2]));
    }

    /** All members of an object that lines may have changed. */
    Map<String, Json> members(CmdletObject object) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (SettingProperty property : family.properties()) {
            if (object.spelling(property.name()).isPresent()) {
                PropertyValue value = object.value(property.name());
                members.put(property.member(), json(property.type(), value));
            }
        }
        return members;
    }

    /** A value as its property's type has it in JSON; the server checks it. */
    static Json json(ParameterType type, PropertyValue value) {
        return switch (value) {
            case PropertyValue.Nothing _ -> new Json.Null();
            case PropertyValue.Flag(boolean flag) -> new Json.Truth(flag);
            case PropertyValue.Whole(long number) -> new Json.Numeric(Long.toString(number));
            case PropertyValue.Many(var values) ->
                    new Json.Items(values.stream().map(WebItems::json).toList());
            case PropertyValue.Text(String text) -> ofText(type, text);
            case PropertyValue.Item(CmdletObject object) when isCustom(object) ->
                    json(type, object.value("CustomValue"));
            case PropertyValue.Item _,
                    PropertyValue.Decimal _,
                    PropertyValue.Moment _,
                    PropertyValue.Span _,
                    PropertyValue.HashTable _,
                    PropertyValue.Credential _,
                    PropertyValue.Code _ ->
                    new Json.Text(ValueText.of(value));
        };
    }

    /** What New-CsSipProxyCustom makes. */
    private static boolean isCustom(CmdletObject object) {
        return object.spelling("CustomValue").isPresent();
    }

    private static Json ofText(ParameterType type, String text) {
        if ("$null".equalsIgnoreCase(text)) {
            return new Json.Null();
        }
        return switch (type) {
            case ParameterType.OrNull(ParameterType inner) -> ofText(inner, text);
            case ParameterType.Flag _ when isTruth(text) ->
                    new Json.Truth("true".equalsIgnoreCase(text));
            case ParameterType.Whole _ when text.matches("-?[0-9]{1,18}") -> new Json.Numeric(text);
            case ParameterType.ObjectOf _ when "default".equalsIgnoreCase(text) -> new Json.Null();
            default -> new Json.Text(text);
        };
    }

    private static boolean isTruth(String text) {
        return "true".equalsIgnoreCase(text) || "false".equalsIgnoreCase(text);
    }
}
