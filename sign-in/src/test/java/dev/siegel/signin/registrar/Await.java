package dev.siegel.signin.registrar;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other threads do, and fails when they do not. */
final class Await {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Await() {}

    static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not happen within " + LONGEST);
            }
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
    }
}
