package dev.siegel.api.settings;

import dev.siegel.pool.settings.SimpleUrl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Simple URLs between their canonical texts and JSON objects. */
final class SimpleUrlJson {
    private static final String COMPONENT = "component";
    private static final String DOMAIN = "domain";
    private static final String ACTIVE_URL = "activeUrl";
    private static final String ENTRIES = "simpleUrlEntry";
    private static final Set<String> MEMBERS = Set.of(COMPONENT, DOMAIN, ACTIVE_URL, ENTRIES);

    private SimpleUrlJson() {}

    static Map<String, Object> of(String text) {
        SimpleUrl url = SimpleUrl.of(text);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(COMPONENT, url.component());
        members.put(DOMAIN, url.domain());
        members.put(ACTIVE_URL, url.activeUrl());
        members.put(ENTRIES, url.entries());
        return members;
    }

    /**
     * @throws IllegalArgumentException when it is no such object
     */
    static String text(@Nullable Object item) {
        if (item instanceof Map<?, ?> members
                && MEMBERS.containsAll(members.keySet())
                && members.get(COMPONENT) instanceof String component
                && members.get(DOMAIN) instanceof String domain
                && members.get(ENTRIES) instanceof List<?> entries) {
            List<String> urls = entries.stream().map(SimpleUrlJson::string).toList();
            Object active = members.get(ACTIVE_URL);
            SimpleUrl read =
                    active == null
                            ? SimpleUrl.of(component, domain, urls)
                            : new SimpleUrl(component, domain, string(active), urls);
            return read.toString();
        }
        throw new IllegalArgumentException(
                "holds something that is no object of component, domain, activeUrl and"
                        + " simpleUrlEntry");
    }

    private static String string(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("holds an URL that is no string");
    }
}
