package dev.siegel.pool.secret;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/**
 * Files for their owner's eyes only (mode 0600), written whole and durably before they get their
 * name.
 */
public final class PrivateFile {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");
    private static final FileAttribute<Set<PosixFilePermission>> MODE =
            PosixFilePermissions.asFileAttribute(OWNER_ONLY);

    private PrivateFile() {}

    /** Writes a file's content. */
    @FunctionalInterface
    public interface Writer {
        void writeTo(OutputStream output) throws IOException, GeneralSecurityException;
    }

    /** Makes the file unless it is there; of several that try at once one wins, whole. */
    public static void createOnce(Path path, Writer writer)
            throws IOException, GeneralSecurityException {
        Path draft = draft(path, writer);
        try {
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException another) {
            return;
        } finally {
            Files.deleteIfExists(draft);
        }
        syncFolder(path);
    }

    /** Makes the file or puts the new content in its place. */
    public static void replace(Path path, byte[] content) throws IOException {
        Path draft;
        try {
            draft = draft(path, output -> output.write(content));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(path);
    }

    static boolean isOpenToOthers(Path path) {
        try {
            return !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path));
        } catch (IOException unreadable) {
            return false; // reading it will say what is wrong
        }
    }

    private static Path draft(Path path, Writer writer)
            throws IOException, GeneralSecurityException {
        Path folder = folder(path);
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, path.getFileName() + ".", ".new", MODE);
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var output = Channels.newOutputStream(channel);
            writer.writeTo(output);
            channel.force(true);
        } catch (IOException | GeneralSecurityException | RuntimeException failed) {
            Files.deleteIfExists(draft);
            throw failed;
        }
        return draft;
    }

    private static void syncFolder(Path path) throws IOException {
        try (var channel = FileChannel.open(folder(path), StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path folder(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("not a file: " + path);
        }
        return parent;
    }
}
