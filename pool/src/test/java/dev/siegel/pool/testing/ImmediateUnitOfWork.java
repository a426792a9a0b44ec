package dev.siegel.pool.testing;

import dev.siegel.pool.work.UnitOfWork;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One transaction at a time, without rollback: enough for fakes that never fail half-way. */
public final class ImmediateUnitOfWork implements UnitOfWork {
    private final ReentrantLock lock = new ReentrantLock();

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
