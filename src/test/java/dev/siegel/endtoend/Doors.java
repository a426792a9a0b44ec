package dev.siegel.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.siegel.cmdlets.jshell.Cs;
import dev.siegel.endtoend.pool.CommandResult;
import dev.siegel.endtoend.pool.PoolSetup;
import dev.siegel.endtoend.pool.Project;
import dev.siegel.endtoend.pool.RunningPool;
import dev.siegel.endtoend.wire.HttpsCaller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The doors of a pool as one administrator has them: {@code ./cs} as a process, HTTP, and the
 * methods of JShell in this JVM.
 */
final class Doors implements AutoCloseable {
    private static final String BASE = "/api/v1/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningPool pool;
    private final String token;
    private final HttpsCaller caller;

    private Doors(RunningPool pool, String token) {
        this.pool = pool;
        this.token = token;
        this.caller = HttpsCaller.withToken(pool.ports().api(), pool.certificateAuthority(), token);
    }

    /** A new pool, by the token for its machine. */
    static Doors open(String name, String... options) {
        RunningPool pool = PoolSetup.fresh(name).with(options).start();
        return new Doors(pool, pool.localToken());
    }

    /** The same pool as whoever has this token. */
    Doors as(String other) {
        return new Doors(pool, other);
    }

    RunningPool pool() {
        return pool;
    }

    /** What a door answered, as JSON; without a body nothing. */
    record Answer(int status, JsonNode body) {
        Answer is(int expected) {
            if (status != expected) {
                throw new AssertionError(
                        "answered %d instead of %d: %s".formatted(status, expected, body));
            }
            return this;
        }

        /** The last part of the problem's type. */
        String problem() {
            String type = body.path("type").asText();
            return type.substring(type.lastIndexOf('/') + 1);
        }

        JsonNode items() {
            return is(200).body().required("items");
        }
    }

    Answer rest(String method, String path) {
        var answer = caller.call(method, BASE + path);
        return new Answer(answer.statusCode(), read(answer.body()));
    }

    Answer rest(String method, String path, String body) {
        var answer = caller.callWithJson(method, BASE + path, body);
        return new Answer(answer.statusCode(), read(answer.body()));
    }

    Answer restWith(String header, String value, String method, String path, String body) {
        var answer = caller.callWith(header, value, method, BASE + path, body);
        return new Answer(answer.statusCode(), read(answer.body()));
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException noJson) {
            throw new UncheckedIOException("no JSON: " + text, noJson);
        }
    }

    CommandResult cs(String... arguments) {
        return pool.csAs(token, arguments);
    }

    /** A line as administrators type it. */
    CommandResult line(String text) {
        return cs("-c", text);
    }

    /** Lines in a file. */
    CommandResult script(String... lines) {
        try {
            Path file = Project.newFolder("script").resolve("lines.cs");
            Files.writeString(file, String.join("\n", lines) + "\n");
            return cs("-f", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a line gives, as JSON. */
    JsonNode json(String line) {
        return read(line(line + " | ConvertTo-Json").succeeded().out());
    }

    /** Calls the methods of JShell on this pool. */
    <T> T jshell(Supplier<T> calls) {
        Cs.connect(pool.connection(token));
        return calls.get();
    }

    /** An administrator with this role, and the doors by a token of theirs. */
    Doors administrator(String role) {
        String name = role.toLowerCase(Locale.ROOT) + "-person";
        rest(
                        "POST",
                        "administrators",
                        "{\"name\":\"%s\",\"password\":\"%s\",\"roles\":[\"%s\"]}"
                                .formatted(name, UUID.randomUUID(), role))
                .is(201);
        Answer made =
                rest(
                                "POST",
                                "api-tokens",
                                "{\"owner\":\"%s\",\"name\":\"test\",\"expirationTime\":\"%s\"}"
                                        .formatted(name, Instant.now().plus(Duration.ofHours(1))))
                        .is(201);
        return as(made.body().required("token").asText());
    }

    /** An account that was enabled, {@code sip:NAME@example.com}. */
    void createUser(String name, String displayName, String more) {
        rest(
                        "POST",
                        "accounts",
                        ("{\"userPrincipalName\":\"%1$s@example.com\",\"samAccountName\":\"%1$s\","
                                        + "\"displayName\":\"%2$s\",\"password\":\"not needed here\"%3$s}")
                                .formatted(name, displayName, more))
                .is(201);
        rest(
                        "POST",
                        "users",
                        "{\"identity\":\"%1$s@example.com\",\"sipAddress\":\"sip:%1$s@example.com\"}"
                                .formatted(name))
                .is(201);
    }

    void createUser(String name) {
        createUser(name, "User " + name, "");
    }

    /** A certificate of another pool for a device of its own, whose id comes back. */
    String importCertificate(String name, String publicationTime, String expirationTime) {
        String device = UUID.randomUUID().toString();
        rest(
                        "POST",
                        "certificate-imports",
                        ("{\"items\":[{\"identity\":\"sip:%s@example.com\",\"deviceId\":\"%s\","
                                        + "\"publicationTime\":\"%s\",\"expirationTime\":\"%s\"}]}")
                                .formatted(name, device, publicationTime, expirationTime))
                .is(201);
        return device;
    }

    String importCertificate(String name) {
        return importCertificate(name, "2026-01-01T00:00:00Z", "2036-01-01T00:00:00Z");
    }

    JsonNode certificates(String name) {
        return rest("GET", "users/" + name + "@example.com/certificates").items();
    }

    @Override
    public void close() {
        caller.close();
    }

    /** Also ends the pool. */
    void closeAll() {
        close();
        pool.close();
    }
}
