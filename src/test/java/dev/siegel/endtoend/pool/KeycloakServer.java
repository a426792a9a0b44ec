package dev.siegel.endtoend.pool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keycloak, as its distribution on Maven Central starts it, with the realm of {@code
 * resources/openid}; the build has unpacked it under {@code target}.
 */
public final class KeycloakServer implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private final Process process;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    private KeycloakServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it on a free port of the loopback address and waits until the realm answers. */
    public static KeycloakServer start() {
        int port = FreePorts.next();
        Path home = home();
        try {
            Path realms = Files.createDirectories(home.resolve("data/import"));
            Files.copy(
                    Project.root().resolve("src/test/resources/openid/realm.json"),
                    realms.resolve("realm.json"),
                    StandardCopyOption.REPLACE_EXISTING);
            var builder =
                    new ProcessBuilder(
                                    "bash",
                                    home.resolve("bin/kc.sh").toString(),
                                    "start-dev",
                                    "--import-realm",
                                    "--http-host=127.0.0.1",
                                    "--http-port=" + port,
                                    "--cache=local")
                            .redirectErrorStream(true)
                            .redirectOutput(Project.newFolder("keycloak").resolve("log").toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
            var keycloak = new KeycloakServer(builder.start(), port);
            keycloak.awaitRealm();
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home() {
        Path folder = Project.root().resolve("src/test/target/keycloak");
        try (Stream<Path> unpacked = Files.list(folder)) {
            return unpacked.filter(one -> Files.exists(one.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak was not unpacked by the build", e);
        }
    }

    private void awaitRealm() {
        Instant end = Instant.now().plus(LONGEST_START);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw new AssertionError("Keycloak did not start");
            }
        }
    }

    private boolean answers() {
        try {
            return !process.waitFor(500, TimeUnit.MILLISECONDS)
                    && send(HttpRequest.newBuilder(URI.create(issuer()))).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What its tokens name as their issuer. */
    public String issuer() {
        return "http://127.0.0.1:" + port + "/realms/company";
    }

    /** Signs somebody in and gives their access token. */
    public String token(String clientId, String user, String password) {
        String form =
                "grant_type=password&client_id="
                        + clientId
                        + "&username="
                        + user
                        + "&password="
                        + URLEncoder.encode(password, StandardCharsets.UTF_8);
        HttpResponse<String> response =
                send(
                        HttpRequest.newBuilder(
                                        URI.create(issuer() + "/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form)));
        Matcher found = ACCESS_TOKEN.matcher(response.body());
        if (!found.find()) {
            throw new AssertionError("no token: " + response.body());
        }
        return found.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Ends it and what it started; nothing happens when it has ended. */
    public void stop() {
        List<ProcessHandle> all =
                Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }
}
