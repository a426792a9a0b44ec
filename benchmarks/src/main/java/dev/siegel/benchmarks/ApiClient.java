package dev.siegel.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Asks the API over HTTPS, trusting the pool's CA. */
final class ApiClient implements AutoCloseable {
    private static final Pattern NEXT = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");

    private final HttpClient client;
    private final String base;
    private final String token;

    ApiClient(FrontEndProcess frontEnd) throws IOException, GeneralSecurityException {
        this.base = frontEnd.url();
        this.token = frontEnd.token();
        this.client = HttpClient.newBuilder().sslContext(trusting(frontEnd)).build();
    }

    private static SSLContext trusting(FrontEndProcess frontEnd)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(frontEnd.certificateAuthority())) {
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + "api/v1/" + path))
                .header("Authorization", "Bearer " + token);
    }

    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request(path).build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(
                    path + " was answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    String post(String path, String json) throws IOException, InterruptedException {
        HttpRequest request =
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(
                    path + " was answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    /** Where the page after this one begins, null at the end. */
    static @Nullable String nextCursor(String page) {
        Matcher found = NEXT.matcher(page);
        return found.find() ? found.group(1) : null;
    }

    /** Reads a stream to its end and counts the lines. */
    long lines(String path, String mediaType) throws IOException, InterruptedException {
        HttpRequest request = request(path).header("Accept", mediaType).build();
        HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException(path + " was answered " + response.statusCode());
        }
        long lines = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = response.body()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int at = 0; at < read; at++) {
                    if (buffer[at] == '\n') {
                        lines++;
                    }
                }
            }
        }
        return lines;
    }

    @Override
    public void close() {
        client.close();
    }
}
