package dev.siegel.cmdlets.binding;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads dates as administrators type them: en-US, or ISO 8601; without a zone, this machine's. */
public final class Moments {
    static final String EXPECTED = "expected 9/5/2018, 9/5/2018 3:21:29 PM or 2018-09-05T15:21:29Z";

    private static final List<DateTimeFormatter> LOCAL_TIMES =
            List.of(
                    DateTimeFormatter.ISO_LOCAL_DATE_TIME,
                    american("M/d/uuuu h:mm:ss a"),
                    american("M/d/uuuu h:mm a"),
                    american("M/d/uuuu H:mm:ss"),
                    american("M/d/uuuu H:mm"),
                    american("uuuu-M-d H:mm:ss"),
                    american("uuuu-M-d H:mm"));
    private static final List<DateTimeFormatter> LOCAL_DATES =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, american("M/d/uuuu"));

    private Moments() {}

    static Optional<Instant> read(String text) {
        return read(text, ZoneId.systemDefault());
    }

    /** The time a text means; without a zone of its own it is that of {@code zone}. */
    public static Optional<Instant> read(String text, ZoneId zone) {
        String stripped = text.strip();
        if (stripped.isEmpty() || !Character.isDigit(stripped.charAt(0))) {
            return Optional.empty();
        }
        return first(
                        List.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                        form -> OffsetDateTime.parse(stripped, form).toInstant())
                .or(() ->
                        first(
                                LOCAL_TIMES,
                                form ->
                                        LocalDateTime.parse(stripped, form)
                                                .atZone(zone)
                                                .toInstant()))
                .or(() ->
                        first(
                                LOCAL_DATES,
                                form ->
                                        LocalDate.parse(stripped, form)
                                                .atStartOfDay(zone)
                                                .toInstant()));
    }

    private static Optional<Instant> first(
            List<DateTimeFormatter> forms, Function<DateTimeFormatter, Instant> reading) {
        for (DateTimeFormatter form : forms) {
            try {
                return Optional.of(reading.apply(form));
            } catch (DateTimeException _) {
                // not this form; the next one is tried
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter american(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.US)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
