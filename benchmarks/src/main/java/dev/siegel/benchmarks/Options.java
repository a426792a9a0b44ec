package dev.siegel.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is measured: on which database, with how many users, how often each question is asked.
 *
 * @param url of a PostgreSQL database to use, which is filled if it is empty, and kept
 * @param commandLine the script that starts it, null to leave it out
 */
record Options(
        Kind database, int users, int rounds, @Nullable String url, @Nullable Path commandLine) {
    /** Keys and settings of the front end: a database that is kept needs its own ones again. */
    Path folder() throws IOException {
        return url == null
                ? Files.createTempDirectory("siegel-benchmark")
                : Files.createDirectories(
                        Path.of(
                                System.getProperty("java.io.tmpdir"),
                                "siegel-benchmark-" + Integer.toHexString(url.hashCode())));
    }

    /** Kinds of databases. */
    enum Kind {
        POSTGRESQL,
        H2
    }

    static Options of(List<String> arguments) {
        Options options = new Options(Kind.POSTGRESQL, 300_000, 200, null, null);
        for (int at = 0; at + 1 < arguments.size(); at += 2) {
            options = options.with(arguments.get(at), arguments.get(at + 1));
        }
        if (arguments.size() % 2 == 1) {
            throw new IllegalArgumentException("no value for " + arguments.getLast());
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--database" ->
                    new Options(
                            Kind.valueOf(value.toUpperCase(Locale.ROOT)),
                            users,
                            rounds,
                            url,
                            commandLine);
            case "--users" ->
                    new Options(database, Integer.parseInt(value), rounds, url, commandLine);
            case "--rounds" ->
                    new Options(database, users, Integer.parseInt(value), url, commandLine);
            case "--url" -> new Options(Kind.POSTGRESQL, users, rounds, value, commandLine);
            case "--command-line" ->
                    new Options(database, users, rounds, url, Path.of(value).toAbsolutePath());
            default -> throw new IllegalArgumentException("unknown option " + name);
        };
    }
}
