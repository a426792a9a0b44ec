package dev.siegel.pool.revocation;

import dev.siegel.pool.event.PoolEvent;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a journal from its beginning without holding it in memory. */
final class JournalReader {
    private static final int BATCH = 500;

    /**
     * A revocation of a user with twenty thousand certificates; what is longer was never written
     * here.
     */
    private static final int LONGEST_LINE = 1024 * 1024;

    private final Path path;
    private final InputStream input;
    private final Consumer<List<PoolEvent>> reader;
    private final List<PoolEvent> batch = new ArrayList<>();
    private long whole;
    private long lines;

    private JournalReader(Path path, InputStream input, Consumer<List<PoolEvent>> reader) {
        this.path = path;
        this.input = input;
        this.reader = reader;
    }

    /**
     * @return how many bytes of whole lines there are; what follows is a torn last line
     * @throws JournalDamaged when a broken line is not the last
     */
    static long read(Path path, Consumer<List<PoolEvent>> reader) throws IOException {
        try (var input = new BufferedInputStream(Files.newInputStream(path), 64 * 1024)) {
            return new JournalReader(path, input, reader).read();
        }
    }

    private long read() throws IOException {
        var line = new ByteArrayOutputStream();
        while (nextLine(line)) {
            Optional<PoolEvent> event = JournalLine.read(line.toString(StandardCharsets.UTF_8));
            if (event.isEmpty()) {
                refuseUnlessLast();
                break;
            }
            lines++;
            whole += line.size() + 1L;
            take(event.get());
        }
        hand();
        return whole;
    }

    /** Reads up to the next line's end; false when there is none any more. */
    private boolean nextLine(ByteArrayOutputStream line) throws IOException {
        line.reset();
        for (int one = input.read(); one >= 0; one = input.read()) {
            if (one == '\n') {
                return true;
            }
            if (line.size() == LONGEST_LINE) {
                throw damaged();
            }
            line.write(one);
        }
        return false;
    }

    /** A disk that lost its power may leave a last line of the right length with other content. */
    private void refuseUnlessLast() throws IOException {
        if (input.read() >= 0) {
            throw damaged();
        }
    }

    private JournalDamaged damaged() {
        return new JournalDamaged(
                "line "
                        + (lines + 1)
                        + " of the revocation journal "
                        + path
                        + " is broken. Put back an undamaged copy, or move it away and start with --restored");
    }

    private void take(PoolEvent event) {
        batch.add(event);
        if (batch.size() == BATCH) {
            hand();
        }
    }

    private void hand() {
        if (!batch.isEmpty()) {
            reader.accept(List.copyOf(batch));
            batch.clear();
        }
    }
}
