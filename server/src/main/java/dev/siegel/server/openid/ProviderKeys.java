package dev.siegel.server.openid;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;

/**
 * Fetches a provider's keys from where its configuration says they are. No redirect is followed,
 * and nothing large is read.
 */
final class ProviderKeys implements ResourceRetriever {
    private static final String CONFIGURATION = "/.well-known/openid-configuration";
    private static final int LARGEST = 256 * 1024;
    private static final int DONE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI issuer;
    private final HttpClient client;

    ProviderKeys(URI issuer, HttpClient client) {
        this.issuer = issuer;
        this.client = client;
    }

    /** The configuration is read each time: keys are fetched seldom, and may have moved. */
    @Override
    public Resource retrieveResource(URL ignored) throws IOException {
        return new Resource(fetch(keysAddress()), "application/json");
    }

    private URI keysAddress() throws IOException {
        try {
            String base = issuer.toString().replaceAll("/$", "");
            var configuration = JSONObjectUtils.parse(fetch(URI.create(base + CONFIGURATION)));
            if (!issuer.toString().equals(JSONObjectUtils.getString(configuration, "issuer"))) {
                throw new IOException("the configuration at " + base + " is of another issuer");
            }
            String where = JSONObjectUtils.getString(configuration, "jwks_uri");
            if (where == null) {
                throw new IOException("the provider's configuration names no keys");
            }
            URI keys = URI.create(where);
            if (!OpenIdSettings.isPrivate(keys)) {
                throw new IOException("the provider's keys could be overheard at " + keys);
            }
            return keys;
        } catch (ParseException | IllegalArgumentException malformed) {
            throw new IOException("the provider's configuration is malformed", malformed);
        }
    }

    private String fetch(URI address) throws IOException {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] read = body.readNBytes(LARGEST + 1);
                if (response.statusCode() != DONE || read.length > LARGEST) {
                    throw new IOException(address + " answered " + response.statusCode());
                }
                return new String(read, StandardCharsets.UTF_8);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
