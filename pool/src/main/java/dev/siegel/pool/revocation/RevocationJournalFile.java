package dev.siegel.pool.revocation;

import dev.siegel.pool.event.PoolEvent;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal as a file that only grows. A line is on the disk before {@link #appendAll} returns; a
 * torn last line, which was never acknowledged, is cut off when the file is opened. One process
 * holds it at a time.
 */
public final class RevocationJournalFile implements RevocationJournal, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RevocationJournalFile.class);

    /**
     * A front end hears of its own events again from the database; so many of the last ones are
     * remembered.
     */
    private static final int REMEMBERED = 4096;

    private final Path path;

    /** Not a FileChannel, which would close when a thread that uses it is interrupted. */
    private final RandomAccessFile file;

    private final FileChannel lock;
    private final Map<UUID, Boolean> recent =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
                    return size() > REMEMBERED;
                }
            };

    private RevocationJournalFile(Path path, RandomAccessFile file, FileChannel lock) {
        this.path = path;
        this.file = file;
        this.lock = lock;
    }

    /**
     * Opens the journal, or begins a new one.
     *
     * @throws JournalDamaged when a line but the last is broken
     * @throws UncheckedIOException when the file cannot be used, or another process has it
     */
    public static RevocationJournalFile open(Path path) {
        try {
            Files.createDirectories(JournalFolder.of(path));
            var lock = JournalFolder.lock(path);
            try {
                return prepared(path, lock);
            } catch (IOException | RuntimeException unusable) {
                lock.close();
                throw unusable;
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException("cannot use the revocation journal " + path, unusable);
        }
    }

    private static RevocationJournalFile prepared(Path path, FileChannel lock) throws IOException {
        var file = new RandomAccessFile(path.toFile(), "rw");
        try {
            JournalFolder.sync(path);
            var journal = new RevocationJournalFile(path, file, lock);
            long whole = JournalReader.read(path, batch -> batch.forEach(journal::remember));
            cutAfter(whole, path, file);
            return journal;
        } catch (IOException | RuntimeException unusable) {
            file.close();
            throw unusable;
        }
    }

    private static void cutAfter(long whole, Path path, RandomAccessFile file) throws IOException {
        long torn = file.length() - whole;
        if (torn > 0) {
            LOG.warn("Cut a torn line of {} bytes off the end of {}", torn, path);
            file.setLength(whole);
            file.getFD().sync();
        }
    }

    /** Those just appended before are left out. */
    @Override
    public synchronized void appendAll(Collection<PoolEvent> events) {
        List<PoolEvent> missing =
                events.stream().filter(event -> !recent.containsKey(event.id())).toList();
        if (missing.isEmpty()) {
            return;
        }
        String lines =
                missing.stream()
                        .map(event -> JournalLine.write(event) + "\n")
                        .collect(Collectors.joining());
        try {
            write(lines.getBytes(StandardCharsets.UTF_8));
        } catch (IOException lost) {
            throw new UncheckedIOException("cannot append to the journal " + path, lost);
        }
        missing.forEach(this::remember);
    }

    private void write(byte[] lines) throws IOException {
        long before = file.length();
        try {
            file.seek(before);
            file.write(lines);
            file.getFD().sync();
        } catch (IOException lost) {
            file.setLength(before); // half a line would spoil the next one
            throw lost;
        }
    }

    /** Hands over all events, oldest first, in batches. */
    public synchronized void read(Consumer<List<PoolEvent>> reader) {
        try {
            JournalReader.read(path, reader);
        } catch (IOException lost) {
            throw new UncheckedIOException("cannot read the journal " + path, lost);
        }
    }

    /** Whether it is new, so that it cannot tell what a restored database forgot. */
    public boolean isEmpty() {
        try {
            return file.length() == 0;
        } catch (IOException lost) {
            throw new UncheckedIOException("cannot read the journal " + path, lost);
        }
    }

    private void remember(PoolEvent event) {
        recent.put(event.id(), Boolean.TRUE);
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
            lock.close();
        } catch (IOException lost) {
            throw new UncheckedIOException("cannot close the journal " + path, lost);
        }
    }
}
