package dev.siegel.cmdlets.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A path below {@code /api/v1} with its query, put together from unescaped parts. */
public record RestPath(String text) {
    private static final String BASE = "api/v1";

    public static RestPath of(String... segments) {
        var path = new StringBuilder(BASE);
        for (String segment : segments) {
            path.append('/').append(escaped(segment));
        }
        return new RestPath(path.toString());
    }

    public RestPath with(String parameter, String value) {
        char before = text.indexOf('?') < 0 ? '?' : '&';
        return new RestPath(text + before + escaped(parameter) + '=' + escaped(value));
    }

    /** The same path with the parameter when there is a value for it. */
    public RestPath with(String parameter, Optional<String> value) {
        return value.map(given -> with(parameter, given)).orElse(this);
    }

    /** The same path with the parameter when {@code set}. */
    public RestPath withFlag(String parameter, boolean set) {
        return set ? with(parameter, "true") : this;
    }

    /** RFC 3986: colon and at sign stand for themselves in a path and in a query. */
    private static String escaped(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":")
                .replace("%40", "@");
    }
}
