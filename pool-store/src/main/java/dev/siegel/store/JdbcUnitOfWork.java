package dev.siegel.store;

import dev.siegel.pool.work.UnitOfWork;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Transactions of Micronaut Data, read committed, tried again when the database asks for it. */
final class JdbcUnitOfWork implements UnitOfWork {
    private static final int TRIES = 6;
    private static final int SHORTEST_PAUSE = 2;

    /** No try begins later: the last may wait for a lock, and a caller waits three seconds. */
    private static final Duration LAST_BEGINS = Duration.ofMillis(1500);

    private final TransactionOperations<Connection> transactions;

    JdbcUnitOfWork(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        if (transactions.findTransactionStatus().isPresent()) {
            return work.get();
        }
        long began = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                return Failures.translated(() -> transactions.executeWrite(_ -> work.get()));
            } catch (RuntimeException failure) {
                if (!Failures.isWorthAnotherTry(failure)) {
                    throw failure;
                }
                if (attempt == TRIES || System.nanoTime() - began > LAST_BEGINS.toNanos()) {
                    throw Failures.givenUp(failure);
                }
                pause(attempt, failure);
            }
        }
    }

    /** Longer after each try, and by chance, so that two that collided do not collide again. */
    private static void pause(int attempt, RuntimeException failure) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE << attempt) + 1L);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
