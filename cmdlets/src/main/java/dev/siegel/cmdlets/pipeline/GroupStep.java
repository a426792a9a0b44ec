package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Group-Object: one object for each group, in the order the groups began. */
final class GroupStep extends ObjectStep {
    private static final String TYPE = "Microsoft.PowerShell.Commands.GroupInfo";

    private final Conversions conversions;
    private final List<PropertyChoice> choices;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    private record Group(String name, List<PropertyValue> objects) {}

    GroupStep(StageContext context, Sink next, Evaluator evaluator) {
        super(context, next);
        this.conversions = evaluator.conversions();
        this.choices = arguments("Property").stream().map(PropertyChoice::new).toList();
    }

    @Override
    void process(PropertyValue value) {
        String name =
                choices.isEmpty()
                        ? conversions.text(value)
                        : choices.stream()
                                .map(choice -> conversions.text(choice.first(value)))
                                .collect(Collectors.joining(", "));
        String key = line().isOn("CaseSensitive") ? name : name.toLowerCase(Locale.ROOT);
        groups.computeIfAbsent(key, _ -> new Group(name, new ArrayList<>())).objects().add(value);
    }

    @Override
    void finish() {
        for (Group group : groups.values()) {
            Map<String, PropertyValue> properties = new LinkedHashMap<>();
            properties.put("Count", new PropertyValue.Whole(group.objects().size()));
            properties.put("Name", new PropertyValue.Text(group.name()));
            if (!line().isOn("NoElement")) {
                properties.put("Group", new PropertyValue.Many(group.objects()));
            }
            emit(
                    new PropertyValue.Item(
                            new CmdletObject(TYPE, List.of("Count", "Name"), properties)));
        }
    }
}
