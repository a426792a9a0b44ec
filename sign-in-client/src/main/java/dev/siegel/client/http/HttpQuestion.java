package dev.siegel.client.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A request; Host, Content-Length and Connection are added when it is sent. */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, never compared
public record HttpQuestion(String method, URI address, List<HttpHeader> headers, byte[] body) {
    public HttpQuestion {
        headers = List.copyOf(headers);
        body = body.clone();
    }

    public static HttpQuestion get(URI address) {
        return new HttpQuestion("GET", address, List.of(), new byte[0]);
    }

    public static HttpQuestion post(URI address, String contentType, byte[] body) {
        return new HttpQuestion(
                "POST", address, List.of(new HttpHeader("Content-Type", contentType)), body);
    }

    public HttpQuestion with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new HttpHeader(name, value));
        return new HttpQuestion(method, address, more, body);
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** Headers may prove who somebody is. */
    @Override
    public String toString() {
        return method + " " + address;
    }
}
