package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.audit.AuditSeal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One front end seals at a time: the next sees the head the one before left. */
class AuditHeadTest {
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

        private static AuditSeal seal(long position) {
            return new AuditSeal(
                    position, UUID.randomUUID(), "a".repeat(64), "b".repeat(64), "c".repeat(64));
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        @Test
        void the_head_is_seen_by_the_next_only_after_the_commit() throws Exception {
            AuditSeal first = seal(1);
            var sealed = new CountDownLatch(1);
            var mayCommit = new CountDownLatch(1);
            var sealing =
                    CompletableFuture.runAsync(
                            () ->
                                    stores().work()
                                            .run(() -> {
                                                assertThat(stores().audit().lockHead()).isEmpty();
                                                stores().audit().seal(List.of(first));
                                                sealed.countDown();
                                                await(mayCommit);
                                            }),
                            threads);
            sealed.await();

            CompletableFuture<Optional<AuditSeal>> next =
                    CompletableFuture.supplyAsync(
                            () -> stores().work().inTransaction(stores().audit()::lockHead),
                            threads);
            assertThat(next).failsWithin(Duration.ofMillis(200));
            mayCommit.countDown();
            sealing.get(5, TimeUnit.SECONDS);

            assertThat(next.get(5, TimeUnit.SECONDS)).contains(first);
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
    class OnPostgresql extends Contract {
        @Override
        PoolDatabase open() {
            return Databases.postgresql();
        }
    }
}
