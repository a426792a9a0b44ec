package dev.siegel.api.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request to be sent; each step gives another one. */
public final class Call {
    private final HttpClient client;
    private final String base;
    private final Map<String, String> headers;

    Call(HttpClient client, String base) {
        this(client, base, Map.of());
    }

    private Call(HttpClient client, String base, Map<String, String> headers) {
        this.client = client;
        this.base = base;
        this.headers = headers;
    }

    public Call header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Call(client, base, more);
    }

    public Call bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Answer post(String path, String json) {
        return json("POST", path, json);
    }

    public Answer put(String path, String json) {
        return json("PUT", path, json);
    }

    public Answer patch(String path, String json) {
        return json("PATCH", path, json);
    }

    private Answer json(String method, String path, String json) {
        Call typed =
                headers.containsKey("Content-Type")
                        ? this
                        : header("Content-Type", "application/json");
        return typed.send(
                method, path, BodyPublishers.ofByteArray(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** Sends with any method and body. */
    public Answer send(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        headers.forEach(request::setHeader);
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException lost) {
            throw new java.io.UncheckedIOException(lost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
