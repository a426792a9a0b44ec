package dev.siegel.pool.pin;

/** A rule a PIN breaks, and how; never the PIN. */
public record PinViolation(Rule rule, String detail) {
    /** What is asked of a PIN. */
    public enum Rule {
        DIGITS_ONLY,
        MINIMUM_LENGTH,
        MAXIMUM_LENGTH,
        COMMON_PATTERN,
        /** Users who share a number are told apart by their PINs. */
        UNIQUE_FOR_NUMBER
    }
}
