package dev.siegel.api.request;

import dev.siegel.api.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads times of bodies and queries. */
public final class Times {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private Times() {}

    /** Times before 1970 or after 9999 are typing errors, and no database keeps them all. */
    public static Instant required(String field, @Nullable String given) {
        String text = Inputs.required(field, given);
        try {
            Instant instant = Instant.parse(text);
            if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST)) {
                throw ProblemException.badField(field, "is out of range");
            }
            return instant;
        } catch (DateTimeException malformed) {
            throw ProblemException.badField(field, "is no time in ISO 8601 with its zone");
        }
    }

    /** Null when none is given. */
    public static @Nullable Instant optional(String field, @Nullable String given) {
        return given == null ? null : required(field, given);
    }
}
