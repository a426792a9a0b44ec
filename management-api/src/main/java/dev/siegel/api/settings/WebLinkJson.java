package dev.siegel.api.settings;

import dev.siegel.pool.settings.WebLink;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Web links between their canonical texts and JSON objects. */
final class WebLinkJson {
    private static final String TOKEN = "token";
    private static final String HREF = "href";

    private WebLinkJson() {}

    static Map<String, Object> of(String text) {
        WebLink link = WebLink.of(text);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(TOKEN, link.token());
        members.put(HREF, link.href());
        return members;
    }

    /**
     * @throws IllegalArgumentException when it is no such object
     */
    static String text(@Nullable Object item) {
        if (item instanceof Map<?, ?> members
                && members.size() == 2
                && members.get(TOKEN) instanceof String token
                && members.get(HREF) instanceof String href) {
            return new WebLink(token, href).toString();
        }
        throw new IllegalArgumentException("holds something that is no object of token and href");
    }
}
