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
import org.jspecify.annotations.Nullable;

/** New-CsWebLink: objects for Set-CsAutodiscoverConfiguration. */
final class WebLinks {
    private static final String TYPE =
            "Microsoft.Rtc.Management.WritableConfig.Settings.AutoDiscover.WebLink";

    private static final String TOKEN = "Token";
    private static final String HREF = "Href";

    private WebLinks() {}

    static void link(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        output.accept(
                object(
                        PropertyValue.of(line.required(TOKEN)),
                        PropertyValue.of(line.required(HREF))));
    }

    private static CmdletObject object(PropertyValue token, PropertyValue href) {
        Map<String, PropertyValue> properties = new LinkedHashMap<>();
        properties.put(TOKEN, token);
        properties.put(HREF, href);
        return new CmdletObject(TYPE, List.copyOf(properties.keySet()), properties);
    }

    /** Whether an item of the server is a web link. */
    static boolean isOne(PropertyValue.HashTable sent) {
        return sent.entry(SettingProperty.member(HREF)).isPresent();
    }

    static boolean isOne(CmdletObject object) {
        return object.spelling(HREF).isPresent();
    }

    /** A web link of the server as lines see it. */
    static CmdletObject object(PropertyValue.HashTable sent) {
        return object(member(sent, TOKEN), member(sent, HREF));
    }

    private static PropertyValue member(PropertyValue.HashTable sent, String property) {
        return sent.entry(SettingProperty.member(property)).orElse(PropertyValue.NOTHING);
    }

    /** A web link of a line as the server takes it. */
    static Json json(CmdletObject object) {
        Map<String, @Nullable String> members = new LinkedHashMap<>();
        members.put(SettingProperty.member(TOKEN), ValueText.of(object.value(TOKEN)));
        members.put(SettingProperty.member(HREF), ValueText.of(object.value(HREF)));
        return Json.texts(members);
    }
}
