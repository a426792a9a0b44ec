package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.language.Comparison;
import dev.siegel.cmdlets.language.Position;
import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.result.ValueText;
import java.util.Optional;
import java.util.function.Predicate;

/** Where-Object: a block, or a property with or without an operator and a value. */
final class WhereStep extends ObjectStep {
    private static final Position HERE = new Position(1, 1);

    private final Predicate<PropertyValue> condition;

    WhereStep(StageContext context, Sink next, Evaluator evaluator) {
        super(context, next);
        this.condition = condition(evaluator);
    }

    private Predicate<PropertyValue> condition(Evaluator evaluator) {
        PropertyValue filter = line().value("FilterScript").orElseThrow();
        if (filter instanceof PropertyValue.Code(_, var block)) {
            return object -> Truth.of(block.all(object));
        }
        String property = ValueText.of(filter);
        Optional<Comparison> comparison = comparison(line());
        PropertyValue value = line().value("Value").orElse(PropertyValue.NOTHING);
        boolean not = line().isOn("Not");
        return object -> {
            PropertyValue left = evaluator.members().read(object, property, HERE);
            return comparison
                    .map(operator ->
                            Truth.of(evaluator.comparisons().compare(left, operator, value, HERE)))
                    .orElseGet(() -> Truth.of(left) != not);
        };
    }

    static Optional<Comparison> comparison(BoundCmdlet line) {
        for (Comparison.Kind kind : Comparison.Kind.values()) {
            if (line.isOn(kind.name()) || line.isOn("C" + kind.name())) {
                return Optional.of(new Comparison(kind, line.isOn("C" + kind.name())));
            }
        }
        return Optional.empty();
    }

    @Override
    void process(PropertyValue value) {
        if (condition.test(value)) {
            emit(value);
        }
    }
}
