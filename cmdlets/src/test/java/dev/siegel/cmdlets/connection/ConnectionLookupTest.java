package dev.siegel.cmdlets.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.ExitCode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionLookupTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final String STORED = "https://stored.example.com:8444/";

    private final Map<String, String> variables = new HashMap<>();
    @TempDir Path folder;

    private Connection find() {
        return new ConnectionLookup(variables, folder, home(), Clock.fixed(NOW, ZoneOffset.UTC))
                .find();
    }

    private Path home() {
        return folder.resolve("home");
    }

    private Path frontEnd(String data, String host) throws IOException {
        Path root = Files.createDirectories(folder.resolve(data));
        Files.writeString(
                root.resolve("front-end.properties"),
                "api=https://" + host + ":8444/\nca=tls/ca.pem\n");
        Files.writeString(root.resolve("local-admin-token"), "token of " + host + "\n");
        return root;
    }

    private void store(@Nullable Instant expiration, @Nullable Path authority) throws IOException {
        new StoredConnection(home())
                .write(
                        new StoredConnection.Kept(
                                STORED, "stored-token", expiration, authority != null),
                        authority);
    }

    @Test
    void the_running_front_end_of_the_data_folder_is_found_with_its_local_token()
            throws IOException {
        Path data = frontEnd("data", "localhost");

        assertThat(find())
                .isEqualTo(
                        new Connection(
                                URI.create("https://localhost:8444/"),
                                data.resolve("tls/ca.pem"),
                                new Proof.LocalToken("token of localhost")));
    }

    @Test
    void a_stored_connection_beats_the_data_folder() throws IOException {
        frontEnd("data", "localhost");
        store(null, null);

        assertThat(find().server()).isEqualTo(URI.create(STORED));
    }

    @Test
    void a_data_folder_that_is_named_beats_a_stored_connection() throws IOException {
        store(null, null);
        frontEnd("other", "other.example.com");
        variables.put("CS_DATA", "other");

        assertThat(find().server()).isEqualTo(URI.create("https://other.example.com:8444/"));
    }

    @Test
    void a_server_that_is_named_beats_all() throws IOException {
        store(null, null);
        frontEnd("other", "localhost");
        variables.put("CS_DATA", "other");
        variables.put("CS_SERVER", "https://pool01.example.com:8444");

        assertThat(find())
                .isEqualTo(
                        new Connection(
                                URI.create("https://pool01.example.com:8444/"),
                                null,
                                new Proof.Nothing()));
    }

    @Test
    void who_asks_is_taken_from_the_variables_in_every_place() throws IOException {
        frontEnd("data", "localhost");
        variables.put("CS_USER", "anna");
        variables.put("CS_PASSWORD", " correct horse ");

        assertThat(find().proof()).isEqualTo(new Proof.Password("anna", " correct horse "));
    }

    @Test
    void a_token_beats_a_password() {
        variables.put("CS_SERVER", "https://pool01.example.com:8444/");
        variables.put("CS_TOKEN", "t");
        variables.put("CS_USER", "anna");
        variables.put("CS_PASSWORD", "correct horse");

        assertThat(find().proof()).isEqualTo(new Proof.Token("t"));
    }

    @Test
    void the_authority_named_beats_the_others() throws IOException {
        frontEnd("data", "localhost");
        variables.put("CS_CA_FILE", "my-ca.pem");

        assertThat(find().authority()).isEqualTo(folder.resolve("my-ca.pem"));
    }

    @Test
    void without_a_running_front_end_the_error_says_what_to_do() {
        assertThatThrownBy(this::find)
                .isInstanceOfSatisfying(
                        CmdletFailure.class,
                        failure ->
                                assertThat(failure.error().exitCode())
                                        .isEqualTo(ExitCode.UNREACHABLE))
                .hasMessageStartingWith("No front end runs on " + folder.resolve("data"))
                .hasMessageContaining("./run");
    }

    @Test
    void an_expired_sign_in_says_so() throws IOException {
        store(NOW, null);

        assertThatThrownBy(this::find)
                .isInstanceOfSatisfying(
                        CmdletFailure.class,
                        failure ->
                                assertThat(failure.error().exitCode())
                                        .isEqualTo(ExitCode.NOT_PERMITTED))
                .hasMessageContaining("Connect-CsServer signs in again");
    }

    @Test
    void an_expired_sign_in_does_not_stand_in_the_way_of_a_token() throws IOException {
        store(NOW, null);
        variables.put("CS_TOKEN", "fresh");

        assertThat(find().proof()).isEqualTo(new Proof.Token("fresh"));
    }

    @Test
    void what_is_stored_can_be_read_by_its_owner_only() throws IOException {
        Path authority = Files.writeString(folder.resolve("ca.pem"), "PEM");

        store(NOW.plusSeconds(60), authority);

        Path kept = home().resolve(".config/siegel");
        assertThat(Files.getPosixFilePermissions(kept))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        try (var files = Files.list(kept)) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(file ->
                            assertThat(Files.getPosixFilePermissions(file))
                                    .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
        assertThat(find().authority()).isEqualTo(kept.resolve("ca.pem"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://h:8444/", "pool01", "https://", "https://a b/", "file:///etc"})
    void an_address_that_is_none_is_refused(String address) {
        variables.put("CS_SERVER", address);

        assertThatThrownBy(this::find)
                .hasMessage(
                        "CS_SERVER is no address of a server: '%s' (expected https://HOST:8444/).",
                        address);
    }

    @Test
    void a_user_without_a_password_is_refused() {
        variables.put("CS_SERVER", "https://h:8444/");
        variables.put("CS_USER", "anna");

        assertThatThrownBy(this::find).hasMessage("CS_USER is set and CS_PASSWORD is not.");
    }

    @Test
    void a_broken_front_end_file_is_named() throws IOException {
        Path data = frontEnd("data", "localhost");
        Files.writeString(data.resolve("front-end.properties"), "api=\\uZZZZ");

        assertThatThrownBy(this::find).hasMessageContaining("front-end.properties is malformed");
    }

    @Test
    void nothing_secret_is_printed() {
        assertThat(new Proof.Token("hush").toString()).doesNotContain("hush");
        assertThat(new Proof.Password("anna", "hush").toString()).doesNotContain("hush");
        assertThat(new StoredConnection.Kept(STORED, "hush", null, false).toString())
                .doesNotContain("hush");
    }
}
