package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.result.PropertyValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sort-Object: holds all objects until the last has come. */
final class SortStep extends ObjectStep {
    private final Comparisons comparisons;
    private final List<PropertyChoice> choices;
    private final List<Row> rows = new ArrayList<>();

    /** An object and what it is sorted by. */
    private record Row(PropertyValue object, List<PropertyValue> keys) {}

    SortStep(StageContext context, Sink next, Evaluator evaluator) {
        super(context, next);
        this.comparisons = evaluator.comparisons();
        this.choices = arguments("Property").stream().map(PropertyChoice::new).toList();
    }

    @Override
    void process(PropertyValue value) {
        List<PropertyValue> keys =
                choices.isEmpty()
                        ? List.of(value)
                        : choices.stream().map(choice -> choice.first(value)).toList();
        rows.add(new Row(value, keys));
    }

    @Override
    void finish() {
        Comparator<Row> order = (one, other) -> compare(one.keys(), other.keys());
        rows.sort(line().isOn("Descending") ? order.reversed() : order);
        Row before = null;
        for (Row row : rows) {
            boolean again = before != null && compare(before.keys(), row.keys()) == 0;
            if (!again || !line().isOn("Unique")) {
                emit(row.object());
            }
            before = row;
        }
    }

    private int compare(List<PropertyValue> one, List<PropertyValue> other) {
        int result = 0;
        for (int key = 0; key < one.size() && result == 0; key++) {
            result = compare(one.get(key), other.get(key));
        }
        return result;
    }

    /** Nothing comes first; values that have no order among them keep the one they came in. */
    private int compare(PropertyValue one, PropertyValue other) {
        boolean oneIsNothing = one instanceof PropertyValue.Nothing;
        boolean otherIsNothing = other instanceof PropertyValue.Nothing;
        return oneIsNothing || otherIsNothing
                ? Boolean.compare(otherIsNothing, oneIsNothing)
                : comparisons.compared(one, other, line().isOn("CaseSensitive")).orElse(0);
    }
}
