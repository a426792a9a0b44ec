package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.output.JsonForm;
import dev.siegel.cmdlets.result.PropertyValue;
import java.util.ArrayList;
import java.util.List;

/** ConvertTo-Json: one text of all objects; an array when there are several. */
final class JsonStep extends ObjectStep {
    private final List<PropertyValue> all = new ArrayList<>();

    JsonStep(StageContext context, Sink next) {
        super(context, next);
    }

    @Override
    void process(PropertyValue value) {
        all.add(value);
    }

    @Override
    void finish() {
        if (all.isEmpty() && !line().isOn("AsArray")) {
            return;
        }
        boolean one = all.size() == 1 && !line().isOn("AsArray");
        PropertyValue whole = one ? all.getFirst() : new PropertyValue.Many(all);
        emit(new PropertyValue.Text(JsonForm.text(whole, line().isOn("Compress"))));
    }
}
