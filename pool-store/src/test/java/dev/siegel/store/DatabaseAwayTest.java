package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.account.AccountQuery;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.work.StoreUnavailable;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database that does not answer becomes an exception within three seconds, and nobody has to
 * restart anything.
 */
@Tag("slow")
class DatabaseAwayTest {
    private static final Duration LONGEST = Duration.ofSeconds(3);

    /** A call of every store and of the unit of work. */
    private static List<Runnable> calls(PoolDatabase database) {
        UserId user = UserId.random();
        return List.of(
                () -> database.accounts().search(new AccountQuery("", null, null, "", 1)),
                () -> database.users().page("", 1),
                () -> database.users().delete(user),
                () -> database.certificates().currentOf(user),
                () -> database.registrations().of(user),
                () -> database.registrations().endAllOf("pool01.example.com", StoreContract.NOW),
                () -> database.events().lastPosition(),
                () -> database.audit().countUnsealed(),
                () -> database.sealedSecrets().all(),
                () -> database.epoch().raise(StoreContract.NOW),
                () -> database.administrators().isEmpty(),
                () -> database.work().run(() -> database.users().lock(user)));
    }

    private static void assertEachAwayInTime(PoolDatabase database) {
        for (Runnable call : calls(database)) {
            Instant began = Instant.now();
            assertThatThrownBy(call::run).isInstanceOf(StoreUnavailable.class);
            assertThat(Duration.between(began, Instant.now())).isLessThan(LONGEST);
        }
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

            ServerProcesses.of(server).stop();
            try {
                assertEachAwayInTime(database);
            } finally {
                ServerProcesses.of(server).resume();
            }

            awaitService(database);
        }
    }

    /** All connections in use at the freeze, not one of them idle. */
    @Test
    void transactions_open_when_the_server_freezes_end_in_time_too() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                PoolDatabase database =
                        PoolDatabase.open(
                                new DatabaseSettings.Server(
                                        server.getJdbcUrl("postgres", "postgres"), null, null))) {
            Instant[] frozen = new Instant[1];
            try {
                assertThatThrownBy(() ->
                                database.work()
                                        .run(() -> {
                                            database.users().page("", 1);
                                            ServerProcesses.of(server).stop();
                                            frozen[0] = Instant.now();
                                            database.users().page("", 1);
                                        }))
                        .isInstanceOf(StoreUnavailable.class);
                assertThat(Duration.between(frozen[0], Instant.now())).isLessThan(LONGEST);
            } finally {
                ServerProcesses.of(server).resume();
            }

            awaitService(database);
        }
    }

    @Test
    void a_server_that_is_gone_is_noticed_in_time_and_served_again_when_it_is_back(
            @TempDir Path data) throws Exception {
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(data.resolve("data"))
                        .setCleanDataDirectory(false);
        EmbeddedPostgres server = builder.start();
        try (PoolDatabase database =
                PoolDatabase.open(
                        new DatabaseSettings.Server(
                                server.getJdbcUrl("postgres", "postgres"), null, null))) {
            database.epoch().raise(StoreContract.NOW);

            server.close();
            assertEachAwayInTime(database);

            try (EmbeddedPostgres again = builder.setPort(server.getPort()).start()) {
                awaitService(database);
                assertThat(again.getPort()).isEqualTo(server.getPort());
                assertThat(database.epoch().epoch()).isEqualTo(StoreContract.NOW);
            }
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
