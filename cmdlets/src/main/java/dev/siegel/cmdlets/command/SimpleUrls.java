package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.result.ValueText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** New-CsSimpleUrl and New-CsSimpleUrlEntry; they make objects and ask no server. */
final class SimpleUrls {
    private static final String TYPE =
            "Microsoft.Rtc.Management.WritableConfig.Settings.SimpleUrl.SimpleUrl";

    private SimpleUrls() {}

    static void url(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        List<PropertyValue> entries =
                line.value("SimpleUrlEntry")
                        .flatMap(value -> ListModifier.of("SimpleUrlEntry", value).replace())
                        .orElse(List.of());
        Map<String, PropertyValue> properties = new LinkedHashMap<>();
        properties.put(
                "SimpleUrlEntry",
                new PropertyValue.Many(
                        entries.stream().<PropertyValue>map(SimpleUrls::address).toList()));
        properties.put("Component", PropertyValue.of(line.required("Component")));
        properties.put("Domain", PropertyValue.of(line.required("Domain")));
        properties.put("ActiveUrl", PropertyValue.of(line.text("ActiveUrl").orElse(null)));
        output.accept(new CmdletObject(TYPE, List.copyOf(properties.keySet()), properties));
    }

    private static PropertyValue address(PropertyValue entry) {
        return entry instanceof PropertyValue.Item(CmdletObject object)
                ? object.value("Url")
                : new PropertyValue.Text(ValueText.of(entry));
    }

    static void entry(CmdletContext context, Consumer<CmdletObject> output) {
        output.accept(
                new CmdletObject(
                        TYPE + "Entry",
                        List.of("Url"),
                        Map.of("Url", PropertyValue.of(context.line().required("Url")))));
    }
}
