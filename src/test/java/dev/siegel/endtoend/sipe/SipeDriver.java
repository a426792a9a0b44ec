package dev.siegel.endtoend.sipe;

import dev.siegel.endtoend.pool.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The program around libpurple, compiled once per test run. Where a Debian package is missing the
 * tests fail and name it: a skipped client test would look like a client that signs in.
 */
final class SipeDriver {
    private static final Path SOURCE =
            Project.root().resolve("src/test/resources/sipe/sipe-driver.c");
    private static final Path PROGRAM =
            Project.root().resolve("src/test/target/sipe-driver/sipe-driver");

    private SipeDriver() {}

    /** The compiled program. */
    static Path program() {
        return Compiled.PROGRAM;
    }

    /** The folder of libpurple's plugins, where Debian puts pidgin-sipe. */
    static Path plugins() {
        return Compiled.PLUGINS;
    }

    /** Holds what is made once, by the first client. */
    private static final class Compiled {
        static final Path PLUGINS = findPlugins();
        static final Path PROGRAM = compile();
    }

    /** Debian keeps its plugins in the first of these, and libpurple looks into the second. */
    private static Path findPlugins() {
        String ofLibpurple =
                output("libpurple-dev", List.of("pkg-config", "--variable=plugindir", "purple"));
        return Stream.of("/usr/lib/purple-2", ofLibpurple)
                .map(Path::of)
                .filter(folder -> Files.exists(folder.resolve("libsipe.so")))
                .findFirst()
                .orElseThrow(() -> missing("pidgin-sipe", "there is no libsipe.so"));
    }

    private static Path compile() {
        var command =
                new ArrayList<>(
                        List.of("gcc", "-std=gnu11", "-O1", "-g", "-Wall", "-Wextra", "-Werror"));
        // -rdynamic lets the driver's xmlSAXUserParseMemory stand before that of libxml2.
        command.addAll(List.of("-rdynamic", "-o", PROGRAM.toString(), SOURCE.toString()));
        String flags =
                output("libpurple-dev", List.of("pkg-config", "--cflags", "--libs", "purple"));
        command.addAll(List.of(flags.split("\\s+")));
        command.add("-ldl");
        try {
            Files.createDirectories(PROGRAM.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var _ = output("gcc or libc6-dev", command);
        return PROGRAM;
    }

    private static String output(String packages, List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw missing(packages, output);
            }
            return output.strip();
        } catch (IOException e) {
            throw missing(packages, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static AssertionError missing(String packages, String why) {
        return new AssertionError(
                "the real client cannot be built; is the Debian package %s installed? %s"
                        .formatted(packages, why));
    }
}
