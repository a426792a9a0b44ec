package dev.siegel.pool.authority;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * From when until when a client certificate is good, in whole seconds since X.509 keeps no
 * fractions.
 */
public record ValidityPeriod(Instant notBefore, Instant notAfter) {
    /**
     * Back-dating for clients whose clock is slow; computed from all rows of the original's
     * listing.
     */
    public static final Duration BACK_DATING = Duration.ofMinutes(15);

    public ValidityPeriod {
        if (!notBefore.isBefore(notAfter)) {
            throw new IllegalArgumentException("a certificate ends after it begins");
        }
    }

    /** The period of a certificate published at this instant. */
    public static ValidityPeriod of(Instant publication, Duration validity) {
        Instant notBefore = publication.truncatedTo(ChronoUnit.SECONDS).minus(BACK_DATING);
        return new ValidityPeriod(notBefore, notBefore.plus(validity));
    }
}
