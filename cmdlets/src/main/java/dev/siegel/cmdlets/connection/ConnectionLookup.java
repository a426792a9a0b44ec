package dev.siegel.cmdlets.connection;

import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.ErrorCategory;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.result.ExitCode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Finds the server: CS_SERVER, the data folder named by CS_DATA, what Connect-CsServer stored, the
 * front end that runs on {@code ./data}. Who asks comes from CS_TOKEN or CS_USER and CS_PASSWORD
 * where they are set, whatever the place.
 */
public final class ConnectionLookup {
    private final Map<String, String> variables;
    private final Path workingFolder;
    private final StoredConnection stored;
    private final Clock clock;

    public ConnectionLookup(
            Map<String, String> variables, Path workingFolder, Path home, Clock clock) {
        this.variables = Map.copyOf(variables);
        this.workingFolder = workingFolder;
        this.stored = new StoredConnection(home);
        this.clock = clock;
    }

    public Connection find() {
        String server = variable("CS_SERVER");
        if (server != null) {
            return new Connection(
                    address(server, "CS_SERVER"), authority(null), proof(new Proof.Nothing()));
        }
        String data = variable("CS_DATA");
        try {
            if (data != null) {
                return runningFrontEnd(workingFolder.resolve(data));
            }
            Optional<StoredConnection.Kept> kept = stored.read();
            return kept.isPresent()
                    ? fromStored(kept.get())
                    : runningFrontEnd(workingFolder.resolve("data"));
        } catch (IOException | DateTimeException unreadable) {
            throw failure(
                    "The connection cannot be read: " + unreadable.getMessage() + ".",
                    "ConnectionUnreadable",
                    ExitCode.UNREACHABLE);
        }
    }

    /** An address that ends with a slash. */
    public static URI address(String text, String where) {
        URI address;
        try {
            address = URI.create(text.endsWith("/") ? text : text + "/");
        } catch (IllegalArgumentException malformed) {
            throw new CmdletFailure(badAddress(text, where).error(), malformed);
        }
        if (!"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null) {
            throw badAddress(text, where);
        }
        return address;
    }

    private static CmdletFailure badAddress(String text, String where) {
        return failure(
                "%s is no address of a server: '%s' (expected https://HOST:8444/)."
                        .formatted(where, text),
                "ServerAddressInvalid",
                ExitCode.USAGE);
    }

    private Connection fromStored(StoredConnection.Kept kept) {
        Proof proof = proof(new Proof.Token(kept.token()));
        boolean ownToken = proof instanceof Proof.Token(String text) && text.equals(kept.token());
        if (ownToken
                && kept.expirationTime() != null
                && !clock.instant().isBefore(kept.expirationTime())) {
            throw failure(
                    "The sign-in to %s has expired. Connect-CsServer signs in again."
                            .formatted(kept.server()),
                    "SignInExpired",
                    ExitCode.NOT_PERMITTED);
        }
        return new Connection(
                address(kept.server(), "The stored server"),
                authority(kept.ownAuthority() ? stored.authorityFile() : null),
                proof);
    }

    private Connection runningFrontEnd(Path data) throws IOException {
        Path file = data.resolve("front-end.properties");
        if (!Files.exists(file)) {
            throw failure(
                    "No front end runs on %s. Start one with ./run, set CS_DATA to its data folder, or name a server with CS_SERVER or Connect-CsServer."
                            .formatted(data.toAbsolutePath().normalize()),
                    "ServerNotRunning",
                    ExitCode.UNREACHABLE);
        }
        Properties properties = PropertyFile.read(file);
        String api = properties.getProperty("api");
        if (api == null) {
            throw new IOException(file + " names no api");
        }
        Path authority = data.resolve(properties.getProperty("ca", "tls/ca.pem"));
        return new Connection(
                address(api, file.toString()), authority(authority), localProof(data));
    }

    private Proof localProof(Path data) throws IOException {
        Proof given = proof(new Proof.Nothing());
        Path token = data.resolve("local-admin-token");
        if (!(given instanceof Proof.Nothing) || !Files.exists(token)) {
            return given;
        }
        if (!Files.isReadable(token)) {
            throw failure(
                    "The local token %s can be read by the owner of the folder only; sign in with CS_TOKEN or CS_USER and CS_PASSWORD."
                            .formatted(token.normalize()),
                    "LocalTokenUnreadable",
                    ExitCode.NOT_PERMITTED);
        }
        return new Proof.LocalToken(Files.readString(token).strip());
    }

    private Proof proof(Proof otherwise) {
        String token = variable("CS_TOKEN");
        if (token != null) {
            return new Proof.Token(token);
        }
        String user = variable("CS_USER");
        if (user == null) {
            return otherwise;
        }
        String password = variable("CS_PASSWORD");
        if (password == null) {
            throw failure(
                    "CS_USER is set and CS_PASSWORD is not.", "PasswordMissing", ExitCode.USAGE);
        }
        return new Proof.Password(user, password);
    }

    private @Nullable Path authority(@Nullable Path otherwise) {
        String file = variable("CS_CA_FILE");
        return file == null ? otherwise : workingFolder.resolve(file);
    }

    private @Nullable String variable(String name) {
        String value = variables.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    private static CmdletFailure failure(String message, String errorId, ExitCode code) {
        return new CmdletFailure(
                new ErrorRecord(message, ErrorCategory.CONNECTION_ERROR, errorId, "", code));
    }
}
