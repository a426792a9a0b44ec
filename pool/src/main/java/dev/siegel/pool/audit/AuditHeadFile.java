package dev.siegel.pool.audit;

import dev.siegel.pool.secret.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The last head as one line of a small file beside the pool key: position, hash and HMAC. */
public final class AuditHeadFile implements AuditHeadKeeper {
    private static final int LARGEST = 200;
    private static final Pattern SYNTAX =
            Pattern.compile("([0-9]{1,18}) ([0-9a-f]{64}) ([0-9a-f]{64})\n?");

    private final Path path;

    public AuditHeadFile(Path path) {
        this.path = path;
    }

    @Override
    public Optional<AuditHead> kept() {
        try (var input = Files.newInputStream(path)) {
            String line = new String(input.readNBytes(LARGEST), StandardCharsets.UTF_8);
            var fields = SYNTAX.matcher(line);
            if (!fields.matches()) {
                throw new IllegalStateException(path + " does not hold a head of the audit chain");
            }
            return Optional.of(
                    new AuditHead(
                            Long.parseLong(fields.group(1)), fields.group(2), fields.group(3)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + path, unreadable);
        }
    }

    @Override
    public void keep(AuditHead head) {
        String line = head.position() + " " + head.hash() + " " + head.mac() + "\n";
        try {
            PrivateFile.replace(path, line.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + path, unwritable);
        }
    }

    /**
     * Gives the kept head another name, once an administrator has accepted that the chain was cut.
     */
    public void setAside() {
        try {
            if (Files.exists(path)) {
                Files.move(path, path.resolveSibling(path.getFileName() + "." + System.nanoTime()));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot move " + path, unwritable);
        }
    }
}
