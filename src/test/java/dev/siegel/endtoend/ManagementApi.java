package dev.siegel.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.siegel.endtoend.pool.RunningPool;
import dev.siegel.endtoend.wire.HttpsCaller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The API of a pool, called with the token for its machine. */
final class ManagementApi implements AutoCloseable {
    private static final String BASE = "/api/v1/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpsCaller caller;

    ManagementApi(RunningPool pool) {
        this.caller =
                HttpsCaller.withToken(
                        pool.ports().api(), pool.certificateAuthority(), pool.localToken());
    }

    JsonNode get(String path) {
        return read(caller.call("GET", BASE + path).body());
    }

    JsonNode post(String path, String body) {
        return read(caller.callWithJson("POST", BASE + path, body).body());
    }

    JsonNode put(String path, String body) {
        return read(caller.callWithJson("PUT", BASE + path, body).body());
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + body, e);
        }
    }

    /** Every entry of a listing, page by page. */
    void each(String path, Consumer<JsonNode> reader) {
        String query = "?limit=1000";
        for (JsonNode page = get(path + query); ; page = get(path + query)) {
            page.required("items").forEach(reader);
            JsonNode next = page.required("nextCursor");
            if (next.isNull()) {
                return;
            }
            query = "?limit=1000&cursor=" + next.asText();
        }
    }

    void createUser(String name) {
        createUser(name, "OU=Accounts,DC=example,DC=com");
    }

    void createUser(String name, String organisationalUnit) {
        post(
                "accounts",
                """
                {"userPrincipalName":"%1$s@example.com","samAccountName":"%1$s","displayName":"%1$s",\
                "password":"Passw0rd of %1$s","ou":"%2$s"}\
                """
                        .formatted(name, organisationalUnit));
        post(
                "users",
                """
                {"identity":"%1$s@example.com","sipAddress":"sip:%1$s@example.com"}\
                """
                        .formatted(name));
    }

    /** Rows of another pool's listing, each of a device of its own. */
    void importCertificates(String name, int howMany) {
        String rows =
                IntStream.range(0, howMany)
                        .mapToObj(_ -> row(name))
                        .collect(Collectors.joining(","));
        post("certificate-imports", "{\"items\":[" + rows + "]}");
    }

    /** One row, of this device. */
    void importCertificate(String name, String deviceId, Instant expirationTime) {
        String row = row(name, deviceId, expirationTime.toString());
        post("certificate-imports", "{\"items\":[" + row + "]}");
    }

    private static String row(String name) {
        return row(name, UUID.randomUUID().toString(), "2036-01-01T00:00:00Z");
    }

    private static String row(String name, String deviceId, String expirationTime) {
        return """
        {"identity":"sip:%s@example.com","deviceId":"%s","publicationTime":"2026-01-01T00:00:00Z",\
        "expirationTime":"%s"}\
        """
                .formatted(name, deviceId, expirationTime);
    }

    @Override
    public void close() {
        caller.close();
    }
}
