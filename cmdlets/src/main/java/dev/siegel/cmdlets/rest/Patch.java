package dev.siegel.cmdlets.rest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Sends a PATCH. */
record Patch(SSLContext tls, int connectMillis, int readMillis) {
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Answer(int status, byte[] body, @Nullable String version) {}

    Answer send(URI address, String body, @Nullable String token, @Nullable String version)
            throws IOException {
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(Duration.ofMillis(readMillis))
                        .header("Accept", "application/json, application/problem+json")
                        .header("Content-Type", "application/json")
                        .method("PATCH", HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (version != null) {
            request.header("If-Match", version);
        }
        try (HttpClient client = client()) {
            HttpResponse<byte[]> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("ETag").orElse(null));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            var lost = new InterruptedIOException("interrupted");
            lost.initCause(stopped);
            throw lost;
        }
    }

    private HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofMillis(connectMillis))
                .sslContext(tls)
                .build();
    }
}
