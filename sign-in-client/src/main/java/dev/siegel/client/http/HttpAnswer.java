package dev.siegel.client.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An answer, whole. */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, never compared
public record HttpAnswer(int status, List<HttpHeader> headers, byte[] body) {
    public HttpAnswer {
        headers = List.copyOf(headers);
        body = body.clone();
    }

    public Stream<String> all(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(HttpHeader::value);
    }

    public Optional<String> first(String name) {
        return all(name).findFirst();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    @Override
    public String toString() {
        return status + " with " + body.length + " bytes";
    }
}
