package dev.siegel.pool.pin;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Failed attempts with a PIN. The first one opens a window of half an hour; as many as the local
 * limit within it lock the PIN for an hour, after which the local count is 0 again. All of them
 * count globally until an administrator unlocks; at the global limit the PIN is locked until then.
 *
 * @param local in the window that began at {@code windowStart}
 * @param global since the last unlock
 * @param lockedUntil the end of the temporary lock, which may be over
 */
public record PinFailures(
        int local,
        int global,
        @Nullable Instant windowStart,
        @Nullable Instant lockedUntil,
        boolean lockedUntilUnlocked) {
    public static final PinFailures NONE = new PinFailures(0, 0, null, null, false);

    private static final Duration WINDOW = Duration.ofMinutes(30);
    private static final Duration LOCK = Duration.ofHours(1);

    public PinFailures {
        if (local < 0 || global < local) {
            throw new IllegalArgumentException("failures are counted globally as well");
        }
    }

    public boolean isLockedAt(Instant now) {
        return lockedUntilUnlocked || (lockedUntil != null && now.isBefore(lockedUntil));
    }

    /** The failures that count towards the next temporary lock. */
    public int localAt(Instant now) {
        if (lockedUntil != null) {
            return now.isBefore(lockedUntil) ? local : 0;
        }
        return windowStart != null && now.isBefore(windowStart.plus(WINDOW)) ? local : 0;
    }

    /** One failure more; while it is locked nothing is tried, so nothing is counted. */
    PinFailures failedAt(Instant now, PinLimits limits) {
        if (isLockedAt(now)) {
            return this;
        }
        int before = localAt(now);
        Instant start = before == 0 || windowStart == null ? now : windowStart;
        Instant until = before + 1 >= limits.local() ? now.plus(LOCK) : null;
        return new PinFailures(before + 1, global + 1, start, until, global + 1 >= limits.global());
    }

    /** After the right PIN, or with a new one: the global count stays. */
    PinFailures withoutLocal() {
        return new PinFailures(0, global, null, null, lockedUntilUnlocked);
    }
}
