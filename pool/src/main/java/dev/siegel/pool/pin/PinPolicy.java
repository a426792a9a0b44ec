package dev.siegel.pool.pin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What PINs have to be like.
 *
 * @param minPasswordLength digits
 * @param historyCount how many of the last PINs users may not choose again
 * @param lifetimeDays how long a PIN is good for; 0 is for ever
 * @param allowCommonPatterns whether PINs may be as easy to guess as 225577
 * @param maximumLogonAttempts failures before the temporary lock; null follows the PIN's length
 */
public record PinPolicy(
        int minPasswordLength,
        int historyCount,
        int lifetimeDays,
        boolean allowCommonPatterns,
        @Nullable Integer maximumLogonAttempts) {

    /** When a PIN set then expires, empty when never. */
    public Optional<Instant> expirationOf(Instant setTime) {
        return lifetimeDays == 0
                ? Optional.empty()
                : Optional.of(setTime.plus(Duration.ofDays(lifetimeDays)));
    }
}
