package dev.siegel.server;

import dev.siegel.pool.secret.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The folder a front end keeps its own files in; only its owner may look inside. */
final class DataFolder {
    private static final Set<PosixFilePermission> OWNER_FOLDER =
            PosixFilePermissions.fromString("rwx------");

    /** Read and written by the owner alone. */
    static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");

    private final Path root;

    DataFolder(Path root) {
        this.root = root;
        makeFolder(root);
        makeFolder(tls());
        makeFolder(database());
    }

    private static void makeFolder(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, OWNER_FOLDER);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot make the folder " + folder, failure);
        }
    }

    Path root() {
        return root;
    }

    /**
     * The embedded database lies in a folder of its own, so that it can be copied and put back
     * alone.
     */
    Path database() {
        return root.resolve("database");
    }

    Path tls() {
        return root.resolve("tls");
    }

    Path caCertificate() {
        return tls().resolve("ca.pem");
    }

    Path listenerCertificate() {
        return tls().resolve("listener.pem");
    }

    Path listenerKey() {
        return tls().resolve("listener.key");
    }

    Path poolKey() {
        return root.resolve("keys.p12");
    }

    Path poolKeyPassword() {
        return root.resolve("keys-password");
    }

    Path auditHead() {
        return root.resolve("audit-head");
    }

    Path initialPassword() {
        return root.resolve("initial-admin-password");
    }

    Path localToken() {
        return root.resolve("local-admin-token");
    }

    Path frontEndProperties() {
        return root.resolve("front-end.properties");
    }

    /** Writes a file only the owner may read: whole or not at all. */
    static void writePrivately(Path file, String text) {
        write(file, text, OWNER_FILE);
    }

    /** Writes a file anybody may read, if they may look into the folder. */
    static void writePublicly(Path file, String text) {
        write(file, text, PosixFilePermissions.fromString("rw-r--r--"));
    }

    private static void write(Path file, String text, Set<PosixFilePermission> permissions) {
        try {
            PrivateFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
            Files.setPosixFilePermissions(file, permissions);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot delete " + file, failure);
        }
    }
}
