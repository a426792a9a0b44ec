package dev.siegel.pool.pin;

import org.jspecify.annotations.Nullable;

/**
 * How many failures lock a PIN.
 *
 * @param local within one window, for an hour
 * @param global in all, until an administrator unlocks it
 */
record PinLimits(int local, int global) {
    /** A longer PIN is guessed more slowly. What a policy says replaces the local limit only. */
    static PinLimits of(int pinLength, @Nullable Integer maximumLogonAttempts) {
        PinLimits automatic =
                switch (pinLength) {
                    case 1, 2, 3, 4 -> new PinLimits(10, 100);
                    case 5 -> new PinLimits(25, 1000);
                    default -> new PinLimits(25, 5000);
                };
        return maximumLogonAttempts == null
                ? automatic
                : new PinLimits(maximumLogonAttempts, automatic.global());
    }
}
