package dev.siegel.endtoend;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** The time of this machine, which servers under test see too. */
final class WallClock {
    private WallClock() {}

    /** Waits until a moment is over. */
    static void await(Instant time) {
        while (!Instant.now().isAfter(time)) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    /** Publication times are whole seconds, as a certificate's own are; much takes less. */
    static void awaitLaterSecond(Instant time) {
        await(time.plusSeconds(1));
    }
}
