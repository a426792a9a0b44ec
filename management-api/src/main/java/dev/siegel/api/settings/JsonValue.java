package dev.siegel.api.settings;

import dev.siegel.pool.settings.ItemKind;
import dev.siegel.pool.settings.PropertyType;
import dev.siegel.pool.settings.PropertyType.Choice;
import dev.siegel.pool.settings.PropertyType.Flag;
import dev.siegel.pool.settings.PropertyType.Items;
import dev.siegel.pool.settings.PropertyType.QuotableText;
import dev.siegel.pool.settings.PropertyType.Span;
import dev.siegel.pool.settings.PropertyType.Text;
import dev.siegel.pool.settings.PropertyType.WholeNumber;
import dev.siegel.pool.settings.TrustedCaCertificate;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values between their canonical texts and the types JSON has. */
final class JsonValue {
    private JsonValue() {}

    static Object of(PropertyType type, String text) {
        return switch (type) {
            case Flag() -> text.equals("True");
            case WholeNumber(_, _) -> Long.parseLong(text);
            case Choice(_), Text(_), QuotableText(_), Span() -> text;
            case Items(ItemKind kind) ->
                    Items.items(text).stream().map(item -> itemOf(kind, item)).toList();
        };
    }

    private static Object itemOf(ItemKind kind, String item) {
        return switch (kind) {
            case WEB_ORIGIN, WORD -> item;
            case SIMPLE_URL -> SimpleUrlJson.of(item);
            case WEB_LINK -> WebLinkJson.of(item);
            case TRUSTED_CA_CERTIFICATE -> {
                var certificate = TrustedCaCertificate.of(item);
                Map<String, String> members = new LinkedHashMap<>();
                members.put("thumbprint", certificate.thumbprint().hex());
                members.put("caStore", certificate.store());
                yield members;
            }
        };
    }

    /**
     * The text of a value, not yet checked against bounds.
     *
     * @throws IllegalArgumentException when it is of another type
     */
    static String text(PropertyType type, Object value) {
        return switch (type) {
            case Flag() when value instanceof Boolean flag -> flag.toString();
            case WholeNumber(_, _) when isWhole(value) -> value.toString();
            case Choice(_), Text(_), QuotableText(_), Span() when value instanceof String text ->
                    text;
            case Items(ItemKind kind) when value instanceof List<?> items ->
                    items.stream()
                            .map(item -> itemText(kind, item))
                            .collect(Collectors.joining("\n"));
            case Flag() -> throw new IllegalArgumentException("is neither true nor false");
            case WholeNumber(_, _) -> throw new IllegalArgumentException("is no whole number");
            case Choice(_), Text(_), QuotableText(_), Span() ->
                    throw new IllegalArgumentException("is no string");
            case Items(_) -> throw new IllegalArgumentException("is no array");
        };
    }

    private static boolean isWhole(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof BigInteger;
    }

    private static String itemText(ItemKind kind, @Nullable Object item) {
        return switch (kind) {
            case WEB_ORIGIN, WORD -> {
                if (item instanceof String text && text.indexOf('\n') < 0) {
                    yield text;
                }
                throw new IllegalArgumentException("holds something that is no string of one line");
            }
            case SIMPLE_URL -> SimpleUrlJson.text(item);
            case WEB_LINK -> WebLinkJson.text(item);
            case TRUSTED_CA_CERTIFICATE -> certificateText(item);
        };
    }

    private static String certificateText(@Nullable Object item) {
        if (item instanceof Map<?, ?> members
                && members.size() == 2
                && members.get("thumbprint") instanceof String thumbprint
                && members.get("caStore") instanceof String store) {
            return TrustedCaCertificate.of(store + " " + thumbprint).toString();
        }
        throw new IllegalArgumentException(
                "holds something that is no object of thumbprint and caStore");
    }
}
