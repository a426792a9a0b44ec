package dev.siegel.pool.block;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When a block may end. */
public final class BlockTime {
    private BlockTime() {}

    /**
     * The end as it is stored, null for none.
     *
     * @throws IllegalArgumentException when it has passed
     */
    public static @Nullable Instant checked(@Nullable Instant until, Instant now) {
        if (until == null) {
            return null;
        }
        if (!until.isAfter(now)) {
            throw new IllegalArgumentException("a block ends in the future");
        }
        return until.truncatedTo(ChronoUnit.MICROS);
    }
}
