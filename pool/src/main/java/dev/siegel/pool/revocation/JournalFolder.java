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

    /**
     * Locks the journal until the channel is closed. The lock lies on a file beside it: POSIX drops
     * a process's locks on a file when the process closes any descriptor of it, as reading the
     * journal does.
     */
    static FileChannel lock(Path file) throws IOException {
        var channel =
                FileChannel.open(
                        file.resolveSibling(file.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new IOException(file + " is open already, here or in another process");
        }
        return channel;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }
}
