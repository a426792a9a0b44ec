package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.output.WildcardText;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.result.ValueText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of {@code -Property}: a name, a pattern of names, a block, or a hash table of a name
 * and what it is to hold.
 */
record PropertyChoice(PropertyValue entry) {
    /** The chosen properties of an object; a name it has not is there without a value. */
    Map<String, PropertyValue> of(PropertyValue object) {
        if (entry instanceof PropertyValue.HashTable table) {
            return Map.of(label(table), computed(table, object));
        }
        return entry instanceof PropertyValue.Code(String text, var block)
                ? Map.of(text.strip(), one(block.all(object)))
                : named(ValueText.of(entry), object);
    }

    /** The value of the first property chosen. */
    PropertyValue first(PropertyValue object) {
        return of(object).values().stream().findFirst().orElse(PropertyValue.NOTHING);
    }

    /** The name it stands for, as typed. */
    String label() {
        if (entry instanceof PropertyValue.HashTable table) {
            return label(table);
        }
        return entry instanceof PropertyValue.Code(String text, _)
                ? text.strip()
                : ValueText.of(entry);
    }

    private static Map<String, PropertyValue> named(String name, PropertyValue value) {
        if (!(value instanceof PropertyValue.Item(CmdletObject object))) {
            return "Length".equalsIgnoreCase(name)
                            && value instanceof PropertyValue.Text(String text)
                    ? Map.of("Length", new PropertyValue.Whole(text.length()))
                    : Map.of();
        }
        Map<String, PropertyValue> chosen = new LinkedHashMap<>();
        for (Map.Entry<String, PropertyValue> property : object.properties().entrySet()) {
            if (WildcardText.matches(name, property.getKey())) {
                chosen.put(property.getKey(), property.getValue());
            }
        }
        if (chosen.isEmpty() && name.indexOf('*') < 0) {
            chosen.put(name, PropertyValue.NOTHING);
        }
        return chosen;
    }

    private static String label(PropertyValue.HashTable table) {
        return entry(table, List.of("Name", "N", "Label", "L"))
                .map(ValueText::of)
                .or(() -> entry(table, List.of("Expression", "E")).map(ValueText::of))
                .orElseThrow(() -> incomplete());
    }

    private static PropertyValue computed(PropertyValue.HashTable table, PropertyValue object) {
        PropertyValue expression =
                entry(table, List.of("Expression", "E")).orElseThrow(() -> incomplete());
        return expression instanceof PropertyValue.Code(_, var block)
                ? one(block.all(object))
                : new PropertyChoice(expression).first(object);
    }

    private static Optional<PropertyValue> entry(
            PropertyValue.HashTable table, List<String> names) {
        return names.stream().map(table::entry).flatMap(Optional::stream).findFirst();
    }

    private static CmdletFailure incomplete() {
        return CmdletFailure.usage(
                "A property to be computed is @{Name=\"...\"; Expression={...}}.",
                "DictionaryKeyMissing");
    }

    private static PropertyValue one(List<PropertyValue> values) {
        return switch (values.size()) {
            case 0 -> PropertyValue.NOTHING;
            case 1 -> values.getFirst();
            default -> new PropertyValue.Many(values);
        };
    }
}
