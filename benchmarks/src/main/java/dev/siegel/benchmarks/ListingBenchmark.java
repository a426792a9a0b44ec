package dev.siegel.benchmarks;

import dev.siegel.store.DatabaseSettings;
import dev.siegel.store.PoolDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * Lists, searches, exports and revokes in a large pool through the API, and prints how long that
 * takes.
 */
public final class ListingBenchmark {
    private static final double ROWS_BOUND = 50_000;

    private final Options options;
    private final Report report;

    private ListingBenchmark(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    /** See the script beside the module. */
    public static void main(String[] arguments) throws Exception {
        int missed = run(List.of(arguments), System.out);
        System.out.println(missed == 0 ? "every bound was kept" : missed + " bounds were missed");
    }

    /**
     * @return how many bounds were missed
     */
    static int run(List<String> arguments, PrintStream out) throws Exception {
        var benchmark = new ListingBenchmark(Options.of(arguments), new Report(out));
        Path folder = benchmark.options.folder();
        switch (benchmark.options.database()) {
            case POSTGRESQL -> benchmark.onPostgresql(folder);
            case H2 -> benchmark.onH2(folder);
        }
        return benchmark.report.missed();
    }

    private void onPostgresql(Path folder) throws Exception {
        String given = options.url();
        if (given != null) {
            measureOn(given, folder);
            return;
        }
        try (EmbeddedPostgres server =
                EmbeddedPostgres.builder().setServerConfig("shared_buffers", "512MB").start()) {
            measureOn(server.getJdbcUrl("postgres", "postgres"), folder);
        }
    }

    private void measureOn(String url, Path folder) throws Exception {
        PoolDatabase.open(new DatabaseSettings.Server(url, null, null)).close();
        try (Connection connection = DriverManager.getConnection(url)) {
            if (isEmpty(connection)) {
                fill(connection);
            }
        }
        measure(FrontEndProcess.start(folder, url));
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select 1 from pool_user limit 1")) {
            return !found.next();
        }
    }

    private void onH2(Path folder) throws Exception {
        Path file = Files.createDirectories(folder.resolve("database"));
        PoolDatabase.open(new DatabaseSettings.Embedded(file)).close();
        String url =
                "jdbc:h2:file:"
                        + file.toAbsolutePath().resolve("siegel")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        try (Connection connection = DriverManager.getConnection(url, "siegel", "")) {
            fill(connection);
        }
        measure(FrontEndProcess.start(folder, null));
    }

    private void fill(Connection connection) throws SQLException {
        long began = System.nanoTime();
        Population.fill(connection, options.users());
        report.say(
                "%s: filled with %,d users and %,d certificates in %d s"
                        .formatted(
                                options.database(),
                                options.users(),
                                options.users() / 3 * 10,
                                (System.nanoTime() - began) / 1_000_000_000));
    }

    private void measure(FrontEndProcess process)
            throws IOException, GeneralSecurityException, InterruptedException {
        try (FrontEndProcess frontEnd = process;
                ApiClient api = new ApiClient(frontEnd)) {
            new Questions(api, options, report).ask();
            export(api, "certificates?state=all", "text/csv");
            export(api, "certificates?state=all", "application/x-ndjson");
            export(api, "users?", "text/csv");
            new MassRevocation(api, options, report).measure();
            if (options.commandLine() != null) {
                new CommandLine(options.commandLine(), frontEnd).measure(report);
            }
            report.atMost(
                    "peak memory of the front end (heap "
                            + FrontEndProcess.HEAP_MEGABYTES
                            + " MB at most)",
                    (double) frontEnd.peakMegabytes(),
                    "MB",
                    FrontEndProcess.HEAP_MEGABYTES + 300);
        }
    }

    private void export(ApiClient api, String path, String mediaType)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        long lines = api.lines(path, mediaType);
        double seconds = (System.nanoTime() - began) / 1e9;
        report.atLeast(
                "export of %,d lines of %s as %s".formatted(lines, path, mediaType),
                (double) lines / seconds,
                "lines a second",
                ROWS_BOUND);
    }
}
