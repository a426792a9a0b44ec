package dev.siegel.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.siegel.endtoend.pool.RunningPool;
import dev.siegel.endtoend.wire.HttpsCaller;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        post(
                "accounts",
                """
                {"userPrincipalName":"%1$s@example.com","samAccountName":"%1$s","displayName":"%1$s",\
                "password":"Passw0rd of %1$s"}\
                """
                        .formatted(name));
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

    private static String row(String name) {
        return """
        {"identity":"sip:%s@example.com","deviceId":"%s","publicationTime":"2026-01-01T00:00:00Z",\
        "expirationTime":"2036-01-01T00:00:00Z"}\
        """
                .formatted(name, UUID.randomUUID());
    }

    @Override
    public void close() {
        caller.close();
    }
}
