package dev.siegel.cmdlets.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jline.reader.impl.history.DefaultHistory;

/** The lines typed so far, but for those that hold a secret; its file is its owner's alone. */
final class LineHistory extends DefaultHistory {
    /** A time in milliseconds and the line. */
    private static final Pattern ENTRY = Pattern.compile("\\d{1,18}:.*");

    @Override
    public void add(Instant time, String line) {
        if (!SecretLines.isSecret(line)) {
            super.add(time, line);
        }
    }

    /** The file below a home folder, made when it is not there. */
    static Path file(Path home) throws IOException {
        Path folder = home.resolve(".config").resolve("siegel");
        Files.createDirectories(folder, only("rwx------"));
        Path file = folder.resolve("history");
        if (Files.exists(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            refuseOther(file);
        } else {
            Files.createFile(file, only("rw-------"));
        }
        return file;
    }

    /** What is no history is left as it is. */
    private static void refuseOther(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            if (!lines.allMatch(line -> ENTRY.matcher(line).matches())) {
                throw new IOException(file + " holds something else");
            }
        } catch (UncheckedIOException noText) {
            throw new IOException(file + " is no text", noText);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
