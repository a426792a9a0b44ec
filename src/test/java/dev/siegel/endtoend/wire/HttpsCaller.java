package dev.siegel.endtoend.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** Calls one listener of a pool. */
public final class HttpsCaller implements AutoCloseable {
    private static final String NOBODY = "";

    private final HttpClient client;
    private final String base;
    private final String token;

    private HttpsCaller(int port, SSLContext trust, String token) {
        this.client =
                HttpClient.newBuilder()
                        .sslContext(trust)
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
        this.base = "https://localhost:" + port;
        this.token = token;
    }

    /** A caller who says nothing about himself. */
    public static HttpsCaller anonymous(int port, Path certificateAuthority) {
        return new HttpsCaller(port, PoolTrust.context(certificateAuthority), NOBODY);
    }

    /** A caller who shows a bearer token with every request. */
    public static HttpsCaller withToken(int port, Path certificateAuthority, String token) {
        return new HttpsCaller(port, PoolTrust.context(certificateAuthority), token);
    }

    /** A caller who proves to hold the key of a client certificate. */
    public static HttpsCaller withKey(int port, Path certificateAuthority, ClientKey key) {
        return new HttpsCaller(port, PoolTrust.context(certificateAuthority, key), NOBODY);
    }

    public HttpResponse<String> call(String method, String path) {
        return call(method, path, "");
    }

    public HttpResponse<String> call(String method, String path, String body) {
        return send(request(method, path, body));
    }

    /** With a body that says it is JSON. */
    public HttpResponse<String> callWithJson(String method, String path, String body) {
        return send(request(method, path, body).header("Content-Type", "application/json"));
    }

    /** With a header more and, where there is one, a body that says it is JSON. */
    public HttpResponse<String> callWith(
            String header, String value, String method, String path, String body) {
        HttpRequest.Builder request = request(method, path, body).header(header, value);
        return send(body.isEmpty() ? request : request.header("Content-Type", "application/json"));
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!token.equals(NOBODY)) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
