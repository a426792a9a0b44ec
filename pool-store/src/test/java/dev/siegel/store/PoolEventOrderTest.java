package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.event.PoolEvent;
import dev.siegel.pool.event.PoolEventStore.Positioned;
import dev.siegel.pool.identity.UserId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A front end that reads on from the last position it saw misses no event, whoever commits when.
 */
class PoolEventOrderTest {
    abstract static class Contract extends StoreContract {
        private final ExecutorService threads = Executors.newCachedThreadPool();

        /** Before any thread asks: {@link #stores()} opens a database for whoever comes first. */
        @BeforeEach
        void openOnce() {
            stores();
        }

        @AfterEach
        void stopThreads() {
            threads.shutdownNow();
        }

        private static PoolEvent event() {
            return new PoolEvent(
                    UUID.randomUUID(),
                    NOW,
                    PoolEvent.Kind.REVOKED,
                    UserId.random(),
                    null,
                    List.of(),
                    NOW,
                    true);
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        @Test
        void an_event_still_open_is_not_overtaken_by_one_begun_later() throws Exception {
            PoolEvent slow = event();
            PoolEvent quick = event();
            var appended = new CountDownLatch(1);
            var mayCommit = new CountDownLatch(1);
            var slowCommit =
                    CompletableFuture.runAsync(
                            () ->
                                    stores().work()
                                            .run(() -> {
                                                stores().events().append(slow);
                                                appended.countDown();
                                                await(mayCommit);
                                            }),
                            threads);
            appended.await();

            var quickCommit =
                    CompletableFuture.runAsync(
                            () -> stores().work().run(() -> stores().events().append(quick)),
                            threads);
            assertThat(quickCommit).failsWithin(Duration.ofMillis(300));
            long seen = stores().events().lastPosition();
            List<Positioned> heard = new ArrayList<>(stores().events().after(0, 10));
            mayCommit.countDown();
            slowCommit.get();
            quickCommit.get();
            heard.addAll(stores().events().after(seen, 10));

            assertThat(heard).extracting(Positioned::event).containsExactly(slow, quick);
        }

        @Test
        void a_reader_beside_many_writers_hears_every_event_once() throws Exception {
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                writers.add(CompletableFuture.runAsync(this::appendTwentyFive, threads));
            }
            var all = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
            List<UUID> heard = new ArrayList<>();
            long position = 0;
            boolean ended = false;
            while (!ended) {
                ended = all.isDone();
                for (Positioned one : stores().events().after(position, 10_000)) {
                    heard.add(one.event().id());
                    position = one.position();
                }
            }
            all.get();

            assertThat(heard).doesNotHaveDuplicates().hasSize(100);
        }

        private void appendTwentyFive() {
            for (int at = 0; at < 25; at++) {
                stores().work().run(() -> stores().events().append(event()));
            }
        }
    }

    @Nested
    class OnH2 extends Contract {
        @Override
        PoolDatabase open() {
            return Databases.h2();
        }
    }

    @Nested
    @Tag("slow")
    class OnH2File extends Contract {
        @TempDir Path folder;

        @Override
        PoolDatabase open() {
            return PoolDatabase.open(new DatabaseSettings.Embedded(folder));
        }
    }

    @Nested
    @Tag("slow")
    class OnPostgresql extends Contract {
        @Override
        PoolDatabase open() {
            return Databases.postgresql();
        }
    }
}
