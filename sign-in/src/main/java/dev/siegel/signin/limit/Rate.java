package dev.siegel.signin.limit;

import java.time.Duration;

/** So many at once, and one more each time {@code refill} has passed. */
public record Rate(int burst, Duration refill) {
    public Rate {
        if (burst < 1 || !refill.isPositive()) {
            throw new IllegalArgumentException("a rate allows at least one, and more in time");
        }
    }
}
