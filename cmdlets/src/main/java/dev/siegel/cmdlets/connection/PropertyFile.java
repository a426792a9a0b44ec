package dev.siegel.cmdlets.connection;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Reads a small properties file. */
final class PropertyFile {
    private static final long LARGEST = 65_536;

    private PropertyFile() {}

    static Properties read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + " is larger than 64 KiB");
        }
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IllegalArgumentException malformed) {
            throw new IOException(file + " is malformed: " + malformed.getMessage(), malformed);
        }
        return properties;
    }
}
