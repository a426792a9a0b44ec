package dev.siegel.client.http;

/** One header line. */
public record HttpHeader(String name, String value) {
    public HttpHeader {
        if (name.isEmpty() || hasLineEnd(name) || hasLineEnd(value)) {
            throw new IllegalArgumentException("not a header line");
        }
    }

    private static boolean hasLineEnd(String text) {
        return text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0;
    }
}
