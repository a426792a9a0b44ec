package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.result.PropertyValue;
import java.util.List;

/** A cmdlet that works on whatever objects come; -InputObject stands in for a pipeline. */
abstract class ObjectStep extends Step {
    ObjectStep(StageContext context, Sink next) {
        super(context, next);
    }

    @Override
    void alone() {
        line().value("InputObject").ifPresent(value -> each(value).forEach(this::process));
    }

    /** The elements of a list, or the value itself. */
    static List<PropertyValue> each(PropertyValue value) {
        return value instanceof PropertyValue.Many(List<PropertyValue> values)
                ? List.copyOf(values)
                : List.of(value);
    }

    /** The values of an argument that may be a list. */
    List<PropertyValue> arguments(String parameter) {
        return line().value(parameter).map(ObjectStep::each).orElse(List.of());
    }

    /** The number given for a parameter. */
    int number(String parameter, int otherwise) {
        return line().text(parameter).map(Integer::parseInt).orElse(otherwise);
    }
}
