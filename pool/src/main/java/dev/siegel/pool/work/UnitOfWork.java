package dev.siegel.pool.work;

import java.util.function.Supplier;

/**
 * Runs work in one transaction: all of it is stored or none. The work may run again after a
 * serialization failure, a deadlock, a unique violation or a lock timeout, so it must have no
 * effect but on the stores. No RSA, Argon2 or network inside.
 */
public interface UnitOfWork {
    /**
     * @throws StoreUnavailable when the database does not answer in time
     */
    <T> T inTransaction(Supplier<T> work);

    /** The same for work without a result. */
    default void run(Runnable work) {
        inTransaction(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
