package dev.siegel.cmdlets.connection;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What {@code Connect-CsServer} keeps in the home folder, for its owner's eyes only. */
public final class StoredConnection {
    private final Path folder;

    public StoredConnection(Path home) {
        this.folder = home.resolve(".config").resolve("siegel");
    }

    /**
     * What is kept; never a password.
     *
     * @param expirationTime when the token ends, null when it says nothing of it
     */
    public record Kept(
            String server, String token, @Nullable Instant expirationTime, boolean ownAuthority) {
        @Override
        public String toString() {
            return "Kept[" + server + "]";
        }
    }

    public Path authorityFile() {
        return folder.resolve("ca.pem");
    }

    private Path file() {
        return folder.resolve("connection.properties");
    }

    public Optional<Kept> read() throws IOException {
        if (!Files.exists(file())) {
            return Optional.empty();
        }
        Properties kept = PropertyFile.read(file());
        String expiration = kept.getProperty("expirationTime");
        String server = kept.getProperty("server");
        String token = kept.getProperty("token");
        if (server == null || token == null) {
            throw new IOException("server or token is missing in it");
        }
        return Optional.of(
                new Kept(
                        server,
                        token,
                        expiration == null ? null : Instant.parse(expiration),
                        Files.exists(authorityFile())));
    }

    public void write(Kept kept, @Nullable Path authority) throws IOException {
        Files.createDirectories(
                folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (authority == null) {
            Files.deleteIfExists(authorityFile());
        } else {
            writePrivately(authorityFile(), Files.readString(authority));
        }
        var properties = new Properties();
        properties.setProperty("server", kept.server());
        properties.setProperty("token", kept.token());
        if (kept.expirationTime() != null) {
            properties.setProperty("expirationTime", kept.expirationTime().toString());
        }
        var text = new StringWriter();
        properties.store(text, null);
        writePrivately(file(), text.toString());
    }

    /** Whether there was anything to forget. */
    public boolean delete() throws IOException {
        Files.deleteIfExists(authorityFile());
        return Files.deleteIfExists(file());
    }

    private void writePrivately(Path file, String text) throws IOException {
        Path draft =
                Files.createTempFile(
                        folder,
                        file.getFileName().toString(),
                        ".new",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.write(draft, text.getBytes(StandardCharsets.UTF_8));
        Files.move(
                draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
