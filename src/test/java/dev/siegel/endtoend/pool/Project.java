package dev.siegel.endtoend.pool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Where the project lies and where its tests may write. */
public final class Project {
    private static final AtomicInteger FOLDERS = new AtomicInteger();

    private Project() {}

    /** The folder with {@code run}, {@code cs} and {@code verify}. */
    public static Path root() {
        for (Path folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            if (Files.isExecutable(folder.resolve("run"))
                    && Files.exists(folder.resolve("server/pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("not inside the project: " + Path.of("").toAbsolutePath());
    }

    /**
     * A new empty folder under {@code target}, kept after the test for whoever looks into a
     * failure.
     */
    public static Path newFolder(String name) {
        try {
            Path folders = root().resolve("src/test/target/end-to-end");
            Files.createDirectories(folders);
            return Files.createTempDirectory(
                    folders, "%03d-%s-".formatted(FOLDERS.incrementAndGet(), name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
