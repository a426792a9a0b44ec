package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.PropertyValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change of a list as administrators write it: {@code @{Add=...;Remove=...;Replace=...}}, a new
 * list, or {@code $Null} for an empty one.
 *
 * @param replace the list to begin with, nothing for the present one
 */
record ListModifier(
        Optional<List<PropertyValue>> replace,
        List<PropertyValue> add,
        List<PropertyValue> remove) {
    /** One entry of a hash table a shell has handed over as text. */
    private static final Pattern ENTRY =
            Pattern.compile("\\s*([A-Za-z]+)\\s*=\\s*((?:\"[^\"]*\"|'[^']*'|[^;\"'])*);?");

    static ListModifier of(String parameter, PropertyValue value) {
        return switch (value) {
            case PropertyValue.Nothing _ -> to(List.of());
            case PropertyValue.HashTable(var entries) -> ofEntries(parameter, entries);
            case PropertyValue.Many(var values) -> to(values);
            case PropertyValue.Text(String text) -> ofText(parameter, text);
            case PropertyValue.Item _,
                    PropertyValue.Flag _,
                    PropertyValue.Whole _,
                    PropertyValue.Decimal _,
                    PropertyValue.Moment _,
                    PropertyValue.Span _,
                    PropertyValue.Credential _,
                    PropertyValue.Code _ ->
                    to(List.of(value));
        };
    }

    private static ListModifier to(List<PropertyValue> values) {
        return new ListModifier(Optional.of(values), List.of(), List.of());
    }

    private static ListModifier ofText(String parameter, String text) {
        String bare = text.strip();
        if (bare.isEmpty() || "$null".equalsIgnoreCase(bare)) {
            return to(List.of());
        }
        return bare.startsWith("@{") && bare.endsWith("}")
                ? ofEntries(parameter, entries(parameter, bare.substring(2, bare.length() - 1)))
                : to(elements(bare));
    }

    private static Map<String, PropertyValue> entries(String parameter, String text) {
        Map<String, PropertyValue> entries = new LinkedHashMap<>();
        Matcher entry = ENTRY.matcher(text);
        int end = 0;
        while (end < text.length() && entry.find(end) && entry.start() == end) {
            entries.put(entry.group(1), new PropertyValue.Many(elements(entry.group(2).strip())));
            end = entry.end();
        }
        if (end < text.length() || entries.isEmpty()) {
            throw notUnderstood(parameter);
        }
        return entries;
    }

    /** Commas part the elements, unless they are those of distinguished names. */
    private static List<PropertyValue> elements(String text) {
        List<PropertyValue> elements = new ArrayList<>();
        String parting = text.indexOf('=') < 0 ? "," : "\",\"|','";
        for (String element : text.split(parting, -1)) {
            String bare = element.strip().replaceAll("^[\"']|[\"']$", "");
            elements.add(new PropertyValue.Text(bare));
        }
        return elements;
    }

    private static ListModifier ofEntries(String parameter, Map<String, PropertyValue> entries) {
        Optional<List<PropertyValue>> replace = Optional.empty();
        List<PropertyValue> add = List.of();
        List<PropertyValue> remove = List.of();
        for (Map.Entry<String, PropertyValue> entry : entries.entrySet()) {
            switch (entry.getKey().toLowerCase(Locale.ROOT)) {
                case "replace" -> replace = Optional.of(several(entry.getValue()));
                case "add" -> add = several(entry.getValue());
                case "remove" -> remove = several(entry.getValue());
                default -> throw notUnderstood(parameter);
            }
        }
        return new ListModifier(replace, add, remove);
    }

    private static List<PropertyValue> several(PropertyValue value) {
        if (value instanceof PropertyValue.Many(var values)) {
            return values;
        }
        return value instanceof PropertyValue.Nothing ? List.of() : List.of(value);
    }

    private static CmdletFailure notUnderstood(String parameter) {
        return CmdletFailure.usage(
                "Cannot bind parameter '%s': a list is changed with @{Add=...}, @{Remove=...} or @{Replace=...}."
                        .formatted(parameter),
                "ListModifierNotUnderstood");
    }
}
