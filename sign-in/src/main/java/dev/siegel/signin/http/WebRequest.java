package dev.siegel.signin.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request, whole. Header names are looked up in any case. */
public final class WebRequest {
    private final String method;
    private final String target;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /** {@code headers} by lower-case name. */
    WebRequest(String method, String target, Map<String, List<String>> headers, byte[] body) {
        this.method = method;
        this.target = target;
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
    }

    public String method() {
        return method;
    }

    /** The path as sent, without the query. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** What follows the question mark, as sent. */
    public String query() {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query + 1);
    }

    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    public List<String> headers(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    public byte[] body() {
        return body.clone();
    }

    /** Shows no header and no body: both may hold what proves an identity. */
    @Override
    public String toString() {
        return method + " " + path();
    }
}
