package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.result.ValueText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The items of settings' lists: New-CsWebTrustedCACertificate, New-CsWebOrigin, and the realm. */
final class WebItems {
    private static final String WEB = "Microsoft.Rtc.Management.WritableConfig.Settings.Web.";
    private static final String THUMBPRINT = "Thumbprint";
    private static final String STORE = "CAStore";
    private static final String ROOT = "TrustedRootCA";

    private WebItems() {}

    static void authority(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        output.accept(authority(line.required(THUMBPRINT), line.text(STORE).orElse(ROOT)));
    }

    private static CmdletObject authority(String thumbprint, String store) {
        return of(WEB + "WebTrustedCACertificate", Map.of(THUMBPRINT, thumbprint, STORE, store));
    }

    static void origin(CmdletContext context, Consumer<CmdletObject> output) {
        output.accept(of(WEB + "WebOrigin", Map.of("Url", context.line().required("Url"))));
    }

    static void realm(CmdletContext context, Consumer<CmdletObject> output) {
        String type = "Microsoft.Rtc.Management.WritableConfig.Settings.SipProxy.Custom";
        output.accept(of(type, Map.of("CustomValue", context.line().required("CustomValue"))));
    }

    private static CmdletObject of(String typeName, Map<String, String> texts) {
        Map<String, PropertyValue> properties = new LinkedHashMap<>();
        texts.entrySet().stream()
                .sorted(Map.Entry.<String, String>comparingByKey().reversed())
                .forEach(text ->
                        properties.put(text.getKey(), new PropertyValue.Text(text.getValue())));
        return new CmdletObject(typeName, List.copyOf(properties.keySet()), properties);
    }

    /** An item as the server sends it, as lines see it. */
    static PropertyValue item(PropertyValue sent) {
        if (sent instanceof PropertyValue.HashTable table && SimpleUrls.isOne(table)) {
            return new PropertyValue.Item(SimpleUrls.object(table));
        }
        if (sent instanceof PropertyValue.HashTable table && WebLinks.isOne(table)) {
            return new PropertyValue.Item(WebLinks.object(table));
        }
        if (sent instanceof PropertyValue.HashTable table) {
            String thumbprint = table.entry("thumbprint").map(ValueText::of).orElse("");
            String store = table.entry("caStore").map(ValueText::of).orElse(ROOT);
            return new PropertyValue.Item(authority(thumbprint, store));
        }
        return sent;
    }

    /** An item of a line, as the server takes it. */
    static Json json(PropertyValue item) {
        if (item instanceof PropertyValue.Item(CmdletObject object)) {
            if (SimpleUrls.isOne(object)) {
                return SimpleUrls.json(object);
            }
            if (WebLinks.isOne(object)) {
                return WebLinks.json(object);
            }
            return object.spelling(THUMBPRINT).isPresent()
                    ? authorityJson(object)
                    : new Json.Text(ValueText.of(object.value("Url")));
        }
        return new Json.Text(ValueText.of(item));
    }

    private static Json authorityJson(CmdletObject object) {
        Map<String, @Nullable String> members = new LinkedHashMap<>();
        members.put("thumbprint", ValueText.of(object.value(THUMBPRINT)));
        members.put("caStore", ValueText.of(object.value(STORE)));
        return Json.texts(members);
    }

    /** The same for the list of authorities, where a bare text is a thumbprint. */
    static PropertyValue authorityOf(PropertyValue item) {
        return item instanceof PropertyValue.Text(String thumbprint)
                ? new PropertyValue.Item(authority(thumbprint, ROOT))
                : item;
    }
}
