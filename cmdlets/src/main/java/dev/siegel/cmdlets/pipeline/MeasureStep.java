package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measure-Object: counts, adds up, finds the least and the greatest. */
final class MeasureStep extends ObjectStep {
    private static final String TYPE = "Microsoft.PowerShell.Commands.GenericMeasureInfo";

    private final Evaluator evaluator;
    private final List<Tally> tallies;

    MeasureStep(StageContext context, Sink next, Evaluator evaluator) {
        super(context, next);
        this.evaluator = evaluator;
        List<PropertyValue> properties = arguments("Property");
        this.tallies =
                properties.isEmpty()
                        ? List.of(new Tally(null))
                        : properties.stream()
                                .map(entry -> new Tally(new PropertyChoice(entry)))
                                .toList();
    }

    /** What is known of one property so far. */
    private static final class Tally {
        private final @Nullable PropertyChoice choice;
        private long count;
        private BigDecimal sum = BigDecimal.ZERO;
        private PropertyValue least = PropertyValue.NOTHING;
        private PropertyValue greatest = PropertyValue.NOTHING;

        Tally(@Nullable PropertyChoice choice) {
            this.choice = choice;
        }
    }

    @Override
    void process(PropertyValue value) {
        for (Tally tally : tallies) {
            PropertyValue one = tally.choice == null ? value : tally.choice.first(value);
            if (!(one instanceof PropertyValue.Nothing)) {
                add(tally, one);
            }
        }
    }

    private void add(Tally tally, PropertyValue value) {
        tally.count++;
        if (line().isOn("Sum") || line().isOn("Average")) {
            tally.sum = tally.sum.add(number(value));
        }
        if (comes(value, tally.least) < 0) {
            tally.least = value;
        }
        if (comes(value, tally.greatest) > 0 || tally.greatest instanceof PropertyValue.Nothing) {
            tally.greatest = value;
        }
    }

    /** Where a value stands to the one found so far; before nothing at all. */
    private int comes(PropertyValue value, PropertyValue other) {
        return other instanceof PropertyValue.Nothing
                ? -1
                : evaluator.comparisons().compared(value, other, false).orElse(0);
    }

    private BigDecimal number(PropertyValue value) {
        return evaluator
                .conversions()
                .number(value)
                .orElseThrow(() ->
                        CmdletFailure.usage(
                                "'%s' is no number and cannot be added up."
                                        .formatted(evaluator.conversions().text(value)),
                                "NonNumericInputObject"));
    }

    @Override
    void finish() {
        tallies.forEach(tally -> emit(new PropertyValue.Item(object(tally))));
    }

    private CmdletObject object(Tally tally) {
        Map<String, PropertyValue> properties = new LinkedHashMap<>();
        properties.put("Count", new PropertyValue.Whole(tally.count));
        properties.put("Average", line().isOn("Average") ? average(tally) : PropertyValue.NOTHING);
        properties.put("Sum", line().isOn("Sum") ? Sums.number(tally.sum) : PropertyValue.NOTHING);
        properties.put("Maximum", line().isOn("Maximum") ? tally.greatest : PropertyValue.NOTHING);
        properties.put("Minimum", line().isOn("Minimum") ? tally.least : PropertyValue.NOTHING);
        properties.put(
                "Property",
                tally.choice == null
                        ? PropertyValue.NOTHING
                        : new PropertyValue.Text(tally.choice.label()));
        return new CmdletObject(TYPE, List.copyOf(properties.keySet()), properties);
    }

    private static PropertyValue average(Tally tally) {
        return tally.count == 0
                ? PropertyValue.NOTHING
                : Sums.number(
                        tally.sum.divide(BigDecimal.valueOf(tally.count), MathContext.DECIMAL64));
    }
}
