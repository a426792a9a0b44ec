package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.user.User;
import dev.siegel.pool.work.StoreUnavailable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two transactions do to each other is tried again, for as long as a caller may wait. */
class AnotherTryTest {
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

        private CompletableFuture<Void> started(Runnable work) {
            return CompletableFuture.runAsync(() -> stores().work().run(work), threads);
        }

        private void lockBoth(UserId first, UserId second, CyclicBarrier met, AtomicInteger tries) {
            stores().users().lock(first);
            if (tries.incrementAndGet() <= 2) {
                meet(met);
            }
            stores().users().lock(second);
        }

        private static void meet(CyclicBarrier barrier) {
            try {
                barrier.await(5, TimeUnit.SECONDS);
            } catch (Exception alone) {
                throw new IllegalStateException(alone);
            }
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        @Test
        void of_two_that_wait_for_each_other_both_get_through() throws Exception {
            UserId anna = insertedUser("anna").id();
            UserId bert = insertedUser("bert").id();
            var met = new CyclicBarrier(2);
            var tries = new AtomicInteger();

            var one = started(() -> lockBoth(anna, bert, met, tries));
            var other = started(() -> lockBoth(bert, anna, met, tries));
            CompletableFuture.allOf(one, other).get(10, TimeUnit.SECONDS);

            assertThat(tries).hasValueGreaterThan(2);
        }

        @Test
        void a_device_two_transactions_make_at_once_is_made_once_with_the_later_mark()
                throws Exception {
            User anna = insertedUser("anna");
            DeviceId laptop = device();
            var made = new CountDownLatch(1);
            var mayCommit = new CountDownLatch(1);
            var tries = new AtomicInteger();
            var first =
                    started(() -> {
                        stores().certificates().raiseProofNotBefore(anna.id(), laptop, NOW);
                        made.countDown();
                        await(mayCommit);
                    });
            made.await();

            var second =
                    started(() -> {
                        tries.incrementAndGet();
                        stores().certificates()
                                .raiseProofNotBefore(anna.id(), laptop, NOW.plusSeconds(1));
                    });
            assertThat(second).failsWithin(Duration.ofMillis(200));
            mayCommit.countDown();
            CompletableFuture.allOf(first, second).get(10, TimeUnit.SECONDS);

            assertThat(tries).hasValueGreaterThan(1);
            assertThat(stores().certificates().devicesOf(anna.id()))
                    .singleElement()
                    .satisfies(device ->
                            assertThat(device.proofNotBefore()).isEqualTo(NOW.plusSeconds(1)));
        }

        @Test
        void what_stays_taken_is_given_up_and_leaves_nothing() {
            User anna = insertedUser("anna");
            ClientCertificate one = published(anna, device(), NOW);
            var tries = new AtomicInteger();

            assertThatThrownBy(() ->
                            stores().work()
                                    .run(() -> {
                                        tries.incrementAndGet();
                                        published(anna, device(), NOW);
                                        stores().certificates().publish(one);
                                    }))
                    .isInstanceOf(RuntimeException.class);

            assertThat(tries).hasValueGreaterThan(1);
            assertThat(stores().certificates().allOf(anna.id())).containsExactly(one);
        }

        @Test
        void a_row_that_stays_locked_is_an_unavailable_store_within_three_seconds()
                throws Exception {
            UserId anna = insertedUser("anna").id();
            var locked = new CountDownLatch(1);
            var mayCommit = new CountDownLatch(1);
            var holder =
                    started(() -> {
                        stores().users().lock(anna);
                        locked.countDown();
                        await(mayCommit);
                    });
            locked.await();

            long began = System.nanoTime();
            assertThatThrownBy(() -> stores().work().run(() -> stores().users().lock(anna)))
                    .isInstanceOf(StoreUnavailable.class);
            Duration waited = Duration.ofNanos(System.nanoTime() - began);
            mayCommit.countDown();
            holder.get(10, TimeUnit.SECONDS);

            assertThat(waited).isLessThan(Duration.ofSeconds(3));
            assertThat(stores().users().find(anna)).isPresent();
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
