package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.user.User;
import dev.siegel.pool.work.StoreUnavailable;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server that freezes under work and under load, and one that crashes. */
@Tag("slow")
final class PostgresqlTroubleTest {
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final EmbeddedPostgres server;
    private final PoolDatabase database;

    PostgresqlTroubleTest() throws IOException {
        // the embedded server's own default is off: it would lose what it acknowledged
        server = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").start();
        database =
                PoolDatabase.open(
                        new DatabaseSettings.Server(
                                server.getJdbcUrl("postgres", "postgres"), null, null));
    }

    @AfterEach
    void close() throws IOException {
        database.close();
        server.close();
    }

    private static User anna() {
        return User.enabled(
                StoreContract.account("anna"),
                SipAddress.of("anna@example.com"),
                "pool01.example.com",
                StoreContract.NOW);
    }

    private static void assertUnavailable(Runnable work) {
        long began = System.nanoTime();
        assertThatThrownBy(work::run).isInstanceOf(StoreUnavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONGEST);
    }

    /** What the work returns once the database answers again. */
    private static <T> T eventually(Supplier<T> work) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            try {
                return work.get();
            } catch (StoreUnavailable notYet) {
                assertThat(System.nanoTime()).as("still away").isLessThan(end);
            }
        }
    }

    @Test
    void nothing_of_work_is_stored_when_the_server_freezes_in_the_middle() {
        User anna = anna();

        try {
            assertUnavailable(() ->
                    database.work()
                            .run(() -> {
                                database.users().insert(anna);
                                ServerProcesses.of(server).stop();
                                database.users().update(anna.withEnabled(false));
                            }));
        } finally {
            ServerProcesses.of(server).resume();
        }

        assertThat(eventually(() -> database.users().find(anna.id()))).isEmpty();
        assertThat(eventually(() -> database.users().insert(anna))).isTrue();
    }

    @Test
    void of_many_callers_of_a_frozen_server_each_hears_so_within_three_seconds() {
        ServerProcesses.of(server).stop();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> callers =
                    IntStream.range(0, 40)
                            .mapToObj(_ ->
                                    executor.submit(() ->
                                            assertUnavailable(() -> database.users().page("", 1))))
                            .toList();

            assertThat(callers)
                    .allSatisfy(
                            caller -> assertThat(caller).succeedsWithin(LONGEST.plusSeconds(1)));
        } finally {
            ServerProcesses.of(server).resume();
        }
    }

    @Test
    void after_a_crash_of_the_server_all_that_was_acknowledged_is_there() {
        User anna = anna();
        database.users().insert(anna);

        ServerProcesses.of(server).killOne();

        assertThat(eventually(() -> database.users().find(anna.id()))).contains(anna);
        assertThat(eventually(() -> database.users().insert(anna))).isFalse();
    }
}
