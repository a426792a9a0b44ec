package dev.siegel.pool.pin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What PINs have to be like.
 *
 * @param minPasswordLength digits, 4 to 24
 * @param historyCount how many of the last PINs users may not choose again, 0 to 20
 * @param lifetimeDays how long a PIN is good for, 0 to 999; 0 is for ever
 * @param allowCommonPatterns whether PINs may be as easy to guess as 225577
 * @param maximumLogonAttempts failures before the temporary lock, 1 to 999; null follows the PIN's
 *     length
 */
public record PinPolicy(
        String description,
        int minPasswordLength,
        int historyCount,
        int lifetimeDays,
        boolean allowCommonPatterns,
        @Nullable Integer maximumLogonAttempts) {
    public static final int MOST_HISTORY = 20;
    public static final PinPolicy DEFAULTS = new PinPolicy("", 5, 0, 0, false, null);

    public PinPolicy {
        check("MinPasswordLength", minPasswordLength, 4, Pin.LONGEST);
        check("PINHistoryCount", historyCount, 0, MOST_HISTORY);
        check("PINLifetime", lifetimeDays, 0, 999);
        if (maximumLogonAttempts != null) {
            check("MaximumLogonAttempts", maximumLogonAttempts, 1, 999);
        }
        if (lifetimeDays > 0 && historyCount == 0) {
            throw new IllegalArgumentException(
                    "PINLifetime above 0 needs a PINHistoryCount above 0");
        }
    }

    private static void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + least + " to " + most);
        }
    }

    /** When a PIN set then expires, empty when never. */
    public Optional<Instant> expirationOf(Instant lastChange) {
        return lifetimeDays == 0
                ? Optional.empty()
                : Optional.of(lastChange.plus(Duration.ofDays(lifetimeDays)));
    }
}
