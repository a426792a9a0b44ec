package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.result.ValueText;
import dev.siegel.cmdlets.settings.SettingProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** New-CsSimpleUrl and New-CsSimpleUrlEntry; they make objects and ask no server. */
final class SimpleUrls {
    private static final String TYPE =
            "Microsoft.Rtc.Management.WritableConfig.Settings.SimpleUrl.SimpleUrl";

    private static final String COMPONENT = "Component";
    private static final String DOMAIN = "Domain";
    private static final String ACTIVE_URL = "ActiveUrl";
    private static final String ENTRIES = "SimpleUrlEntry";

    private SimpleUrls() {}

    static void url(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        List<PropertyValue> entries =
                line.value(ENTRIES)
                        .flatMap(value -> ListModifier.of(ENTRIES, value).replace())
                        .orElse(List.of());
        output.accept(
                object(
                        entries.stream().<PropertyValue>map(SimpleUrls::address).toList(),
                        PropertyValue.of(line.required(COMPONENT)),
                        PropertyValue.of(line.required(DOMAIN)),
                        PropertyValue.of(line.text(ACTIVE_URL).orElse(null))));
    }

    private static CmdletObject object(
            List<PropertyValue> entries,
            PropertyValue component,
            PropertyValue domain,
            PropertyValue activeUrl) {
        Map<String, PropertyValue> properties = new LinkedHashMap<>();
        properties.put(ENTRIES, new PropertyValue.Many(entries));
        properties.put(COMPONENT, component);
        properties.put(DOMAIN, domain);
        properties.put(ACTIVE_URL, activeUrl);
        return new CmdletObject(TYPE, List.copyOf(properties.keySet()), properties);
    }

    /** Whether an item of the server is a simple URL. */
    static boolean isOne(PropertyValue.HashTable sent) {
        return sent.entry(SettingProperty.member(COMPONENT)).isPresent();
    }

    static boolean isOne(CmdletObject object) {
        return object.spelling(COMPONENT).isPresent();
    }

    /** A simple URL of the server as lines see it. */
    static CmdletObject object(PropertyValue.HashTable sent) {
        PropertyValue entries = member(sent, ENTRIES);
        return object(
                entries instanceof PropertyValue.Many(var urls) ? urls : List.of(entries),
                member(sent, COMPONENT),
                member(sent, DOMAIN),
                member(sent, ACTIVE_URL));
    }

    private static PropertyValue member(PropertyValue.HashTable sent, String property) {
        return sent.entry(SettingProperty.member(property)).orElse(PropertyValue.NOTHING);
    }

    /**
     * A simple URL of a line as the server takes it; it gives the first entry to who names none.
     */
    static Json json(CmdletObject object) {
        List<Json> entries =
                ListModifier.of(ENTRIES, object.value(ENTRIES)).replace().orElse(List.of()).stream()
                        .<Json>map(entry -> new Json.Text(ValueText.of(address(entry))))
                        .toList();
        PropertyValue active = object.value(ACTIVE_URL);
        Map<String, Json> members = new LinkedHashMap<>();
        members.put(
                SettingProperty.member(COMPONENT),
                new Json.Text(ValueText.of(object.value(COMPONENT))));
        members.put(
                SettingProperty.member(DOMAIN), new Json.Text(ValueText.of(object.value(DOMAIN))));
        members.put(
                SettingProperty.member(ACTIVE_URL),
                active instanceof PropertyValue.Nothing && !entries.isEmpty()
                        ? entries.getFirst()
                        : new Json.Text(ValueText.of(active)));
        members.put(SettingProperty.member(ENTRIES), new Json.Items(entries));
        return new Json.Members(members);
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
