package dev.siegel.signin.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An answer with a text for its body; the listener adds the length and what keeps the connection.
 */
public record WebResponse(
        int status, String contentType, String body, List<Map.Entry<String, String>> headers) {
    public static final String XML = "text/xml; charset=utf-8";
    private static final String PLAIN = "text/plain; charset=utf-8";

    public WebResponse {
        headers = List.copyOf(headers);
    }

    public static WebResponse xml(int status, String body) {
        return new WebResponse(status, XML, body, List.of());
    }

    public static WebResponse text(int status, String body) {
        return new WebResponse(status, PLAIN, body, List.of());
    }

    /** The same answer with one more header. */
    public WebResponse with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new WebResponse(status, contentType, body, more);
    }
}
