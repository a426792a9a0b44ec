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
final class Moments {
    static final String EXPECTED = "expected 9/5/2018, 9/5/2018 3:21:29 PM or 2018-09-05T15:21:29Z";

    private static final List<Function<String, Instant>> FORMS =
            List.of(
                    text -> OffsetDateTime.parse(text).toInstant(),
                    text -> local(LocalDateTime.parse(text)),
                    text -> local(LocalDate.parse(text).atStartOfDay()),
                    text -> local(LocalDateTime.parse(text, american("M/d/uuuu h:mm:ss a"))),
                    text -> local(LocalDateTime.parse(text, american("M/d/uuuu h:mm a"))),
                    text -> local(LocalDate.parse(text, american("M/d/uuuu")).atStartOfDay()));

    private Moments() {}

    static Optional<Instant> read(String text) {
        for (Function<String, Instant> form : FORMS) {
            try {
                return Optional.of(form.apply(text.strip()));
            } catch (DateTimeException _) {
                // not this form; the next one is tried
            }
        }
        return Optional.empty();
    }

    private static Instant local(LocalDateTime time) {
        return time.atZone(ZoneId.systemDefault()).toInstant();
    }

    private static DateTimeFormatter american(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.US)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
