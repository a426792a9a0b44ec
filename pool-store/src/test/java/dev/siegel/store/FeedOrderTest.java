package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.feed.FeedEvent;
import dev.siegel.pool.feed.FeedEvent.Kind;
import dev.siegel.pool.feed.FeedStore.Positioned;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A follower who reads on from the last position misses no event, whoever commits when. */
class FeedOrderTest {
    abstract static class Contract extends StoreContract {
        private static final int WRITERS = 4;
        private static final int BATCHES = 25;

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

        private void write(int writer) {
            for (int batch = 0; batch < BATCHES; batch++) {
                FeedEvent one = FeedEvent.of(NOW, Kind.SIGNED_IN).because(writer + "/" + batch);
                stores().feed().append(List.of(one, one.because(writer + "/" + batch + "b")));
            }
        }

        @Test
        void a_reader_beside_many_writers_hears_every_event_once_and_without_gaps()
                throws Exception {
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            for (int at = 0; at < WRITERS; at++) {
                int writer = at;
                writers.add(CompletableFuture.runAsync(() -> write(writer), threads));
            }
            var all = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
            List<Positioned> heard = new ArrayList<>();
            long position = 0;
            boolean ended = false;
            while (!ended) {
                ended = all.isDone();
                heard.addAll(stores().feed().after(position, 10_000));
                position = heard.isEmpty() ? 0 : heard.getLast().position();
            }
            all.get();

            assertThat(heard)
                    .extracting(one -> one.event().cause())
                    .doesNotHaveDuplicates()
                    .hasSize(WRITERS * BATCHES * 2);
            assertThat(position).isEqualTo(heard.size());
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
