package dev.siegel.pool.authority;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Key sizes and lifetimes of client certificates, as in the web service settings. A default outside
 * the shortest and longest validity is no error: it is clamped like a client's wish, since
 * administrators lower the maximum alone.
 *
 * @param caSigningKeyLength bits of the issuing key
 * @param minCsrKeySize fewest bits of a client's key
 * @param maxCsrKeySize most bits of a client's key
 * @param acceptedSignatures how a signing request may be signed
 */
public record IssuanceRules(
        int caSigningKeyLength,
        int minCsrKeySize,
        int maxCsrKeySize,
        int defaultValidityPeriodHours,
        int minValidityPeriodHours,
        int maxValidityPeriodHours,
        Set<RequestSignature> acceptedSignatures) {
    private static final int SHORTEST_HOURS = 8;
    private static final int LONGEST_HOURS = 8760;
    private static final int LARGEST_KEY = 16384;

    /** What every client out there can work with. */
    public static final IssuanceRules DEFAULTS =
            new IssuanceRules(
                    2048, 1024, LARGEST_KEY, 4320, 8, 8760, EnumSet.allOf(RequestSignature.class));

    /** The strict profile: at least 2048 bits, no SHA-1. */
    public static final IssuanceRules STRICT =
            new IssuanceRules(
                    2048, 2048, LARGEST_KEY, 4320, 8, 8760, EnumSet.of(RequestSignature.SHA256));

    public IssuanceRules {
        inRange("CASigningKeyLength", caSigningKeyLength, 2048, LARGEST_KEY);
        inRange("MinCSRKeySize", minCsrKeySize, 1024, LARGEST_KEY);
        inRange("MaxCSRKeySize", maxCsrKeySize, minCsrKeySize, LARGEST_KEY);
        inRange(
                "DefaultValidityPeriodHours",
                defaultValidityPeriodHours,
                SHORTEST_HOURS,
                LONGEST_HOURS);
        inRange("MinValidityPeriodHours", minValidityPeriodHours, SHORTEST_HOURS, 4320);
        inRange(
                "MaxValidityPeriodHours",
                maxValidityPeriodHours,
                minValidityPeriodHours,
                LONGEST_HOURS);
        if (acceptedSignatures.isEmpty()) {
            throw new IllegalArgumentException("at least one signature algorithm is accepted");
        }
        acceptedSignatures = Set.copyOf(acceptedSignatures);
    }

    /**
     * How long a certificate lasts: the client's wish in whole hours, or the default, kept between
     * the shortest and the longest. Never under 8 hours: a client that finds less than one hour
     * left asks again at every sign-in.
     */
    public Duration validity(@Nullable Duration wish) {
        long hours = wish == null ? defaultValidityPeriodHours : wish.toHours();
        return Duration.ofHours(Math.clamp(hours, minValidityPeriodHours, maxValidityPeriodHours));
    }

    private static void inRange(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    name + " is " + value + ", not between " + least + " and " + most);
        }
    }
}
