package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.work.StoreUnavailable;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A database that does not answer becomes an exception within three seconds, and nobody has to
 * restart anything.
 */
@Tag("slow")
class DatabaseAwayTest {
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private static void signal(String name, EmbeddedPostgres server)
            throws IOException, InterruptedException {
        ProcessHandle postmaster = postmaster(server);
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        for (ProcessHandle one : all) {
            new ProcessBuilder("kill", "-" + name, Long.toString(one.pid())).start().waitFor();
        }
    }

    /** The server whose command line names the port, which no other process here has. */
    private static ProcessHandle postmaster(EmbeddedPostgres server) {
        String port = "-p " + server.getPort();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(port))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                .findFirst()
                .orElseThrow();
    }

    private static void assertAwayInTime(PoolDatabase database) {
        Instant began = Instant.now();
        assertThatThrownBy(() -> database.users().page("", 1)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> database.work().run(() -> database.users().page("", 1)))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(Duration.between(began, Instant.now())).isLessThan(LONGEST.multipliedBy(2));
    }

    private static void awaitService(PoolDatabase database) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(30);
        while (true) {
            try {
                database.users().page("", 1);
                return;
            } catch (StoreUnavailable stillAway) {
                if (Instant.now().isAfter(end)) {
                    throw stillAway;
                }
                Thread.sleep(50);
            }
        }
    }

    @Test
    void a_frozen_server_is_noticed_in_time_and_served_again_when_it_goes_on() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                PoolDatabase database =
                        PoolDatabase.open(
                                new DatabaseSettings.Server(
                                        server.getJdbcUrl("postgres", "postgres"), null, null))) {
            database.users().page("", 1);

            signal("STOP", server);
            try {
                assertAwayInTime(database);
            } finally {
                signal("CONT", server);
            }

            awaitService(database);
        }
    }

    @Test
    void a_server_that_is_gone_is_noticed_in_time() throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.start();
        try (PoolDatabase database =
                PoolDatabase.open(
                        new DatabaseSettings.Server(
                                server.getJdbcUrl("postgres", "postgres"), null, null))) {
            database.users().page("", 1);

            server.close();

            assertAwayInTime(database);
        }
    }

    @Test
    void a_database_that_is_not_there_at_the_start_is_said_so() {
        var nowhere =
                new DatabaseSettings.Server(
                        "jdbc:postgresql://127.0.0.1:1/siegel?user=siegel", null, null);

        assertThatThrownBy(() -> PoolDatabase.open(nowhere)).isInstanceOf(StoreUnavailable.class);
    }
}
