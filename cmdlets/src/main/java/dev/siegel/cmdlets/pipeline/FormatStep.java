package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.output.OutputForm;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Format-List and Format-Table: print what comes, in the form they are named after. */
final class FormatStep extends ObjectStep {
    private final List<PropertyChoice> choices;
    private final Printer printer;

    FormatStep(StageContext context, Sink next, OutputForm.Kind kind) {
        super(context, next);
        this.choices = arguments("Property").stream().map(PropertyChoice::new).toList();
        this.printer =
                new Printer(
                        context.session(),
                        new OutputForm(kind, List.of(), Printer.times(context.session(), line())));
    }

    @Override
    void process(PropertyValue value) {
        if (choices.isEmpty() || !(value instanceof PropertyValue.Item(CmdletObject object))) {
            printer.print(value);
            return;
        }
        Map<String, PropertyValue> properties = new LinkedHashMap<>();
        choices.forEach(choice -> properties.putAll(choice.of(value)));
        printer.print(
                new PropertyValue.Item(
                        new CmdletObject(
                                object.typeName(), List.copyOf(properties.keySet()), properties)));
    }

    @Override
    void finish() {
        printer.finish();
    }
}
