package dev.siegel.console.part;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The address of a page with all that is chosen on it; each name once. */
public record Href(String path, Map<String, String> chosen) {
    private static final int LONGEST_VALUE = 2000;

    public Href {
        chosen = Map.copyOf(chosen);
    }

    public static Href of(String path) {
        return new Href(path, Map.of());
    }

    /** What a browser asked for; overlong values are left out. */
    public static Href of(String path, QueryParameters parameters) {
        Map<String, String> chosen = new TreeMap<>();
        parameters
                .getParameters()
                .forEach((name, values) -> {
                    String value = values.isEmpty() ? "" : values.getFirst();
                    if (!value.isBlank() && value.length() <= LONGEST_VALUE) {
                        chosen.put(name, value);
                    }
                });
        return new Href(path, chosen);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(chosen.get(name));
    }

    /** The same with another choice; an empty one is none. */
    public Href with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(chosen);
        if (value.isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Href(path, changed);
    }

    public Href without(String name) {
        return with(name, "");
    }

    @Override
    public String toString() {
        String query =
                new TreeMap<>(chosen)
                        .entrySet().stream()
                                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** One piece of a path. */
    public static String piece(String text) {
        return encoded(text).replace("%40", "@").replace("%3A", ":");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
