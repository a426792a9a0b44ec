package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.language.Position;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Select-Object: some properties, some objects; the rest is not even asked for. */
final class SelectStep extends ObjectStep {
    private final Evaluator evaluator;
    private final List<PropertyChoice> choices;
    private final Deque<PropertyValue> last = new ArrayDeque<>();
    private final Set<PropertyValue> seen = new HashSet<>();
    private int toSkip;
    private int left;

    SelectStep(StageContext context, Sink next, Evaluator evaluator) {
        super(context, next);
        this.evaluator = evaluator;
        this.choices = arguments("Property").stream().map(PropertyChoice::new).toList();
        this.toSkip = line().has("Last") ? 0 : number("Skip", 0);
        this.left = number("First", Integer.MAX_VALUE);
    }

    @Override
    void process(PropertyValue value) {
        if (toSkip > 0) {
            toSkip--;
            return;
        }
        if (line().has("Last")) {
            last.add(value);
            if (last.size() > number("Last", 0) + number("Skip", 0)) {
                last.remove();
            }
            return;
        }
        if (left > 0) {
            select(value);
        }
        if (left <= 0) {
            throw new Enough(this);
        }
    }

    private void select(PropertyValue value) {
        for (PropertyValue one : expanded(chosen(value), value)) {
            if (!line().isOn("Unique") || seen.add(one)) {
                left--;
                emit(one);
            }
        }
    }

    private PropertyValue chosen(PropertyValue value) {
        if (choices.isEmpty()) {
            return value;
        }
        Map<String, PropertyValue> properties = new LinkedHashMap<>();
        choices.forEach(choice -> properties.putAll(choice.of(value)));
        line().all("ExcludeProperty").forEach(name -> remove(properties, name));
        String type =
                value instanceof PropertyValue.Item(CmdletObject object)
                        ? "Selected." + object.typeName().replace("Selected.", "")
                        : "Selected";
        return new PropertyValue.Item(
                new CmdletObject(type, List.copyOf(properties.keySet()), properties));
    }

    private static void remove(Map<String, PropertyValue> properties, String pattern) {
        var wildcard = new Wildcard(pattern, false);
        properties.keySet().removeIf(wildcard::matches);
    }

    private List<PropertyValue> expanded(PropertyValue chosen, PropertyValue whole) {
        return line().text("ExpandProperty")
                .map(name -> each(evaluator.members().read(whole, name, new Position(1, 1))))
                .map(values ->
                        values.stream()
                                .filter(one -> !(one instanceof PropertyValue.Nothing))
                                .toList())
                .orElse(List.of(chosen));
    }

    @Override
    void finish() {
        int skipped = number("Skip", 0);
        while (line().has("Last") && last.size() > skipped) {
            select(last.remove());
        }
    }
}
