package dev.siegel.pool.revocation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder the journal lies in, and who has the journal open. */
final class JournalFolder {
    private JournalFolder() {}

    static Path of(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("not a file: " + file);
        }
        return folder;
    }

    /** Makes a new file's name durable. */
    static void sync(Path file) throws IOException {
        try (var folder = FileChannel.open(of(file), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** The lock goes with the channel. */
    static void lock(Path file, FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException sameProcess) {
            throw new IOException(file + " is open already", sameProcess);
        }
        throw new IOException(file + " is open in another process");
    }
}
