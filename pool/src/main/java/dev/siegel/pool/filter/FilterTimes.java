package dev.siegel.pool.filter;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

/**
 * Reads dates as administrators write them: ISO 8601, or month first as in {@code 9/5/2018 3:04:05
 * PM}. Those that name no zone are UTC.
 */
public final class FilterTimes {
    private static final int LONGEST = 40;

    private static final List<DateTimeFormatter> FORMS =
            List.of(
                    form("uuuu-MM-dd['T'HH:mm[:ss]]", true),
                    form("uuuu-MM-dd HH:mm[:ss]", true),
                    form("M/d/uuuu[ h:mm[:ss] a]", false),
                    form("M/d/uuuu H:mm[:ss]", false));

    private FilterTimes() {}

    private static DateTimeFormatter form(String pattern, boolean iso) {
        var builder = new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern);
        if (iso) {
            builder.optionalStart()
                    .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                    .optionalEnd()
                    .optionalStart()
                    .appendOffset("+HH:mm", "Z")
                    .optionalEnd();
        }
        return builder.toFormatter(Locale.US).withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * The moment a text names.
     *
     * @throws IllegalArgumentException when it is no date
     */
    public static Instant parse(String text) {
        if (text.length() <= LONGEST) {
            for (DateTimeFormatter form : FORMS) {
                var position = new ParsePosition(0);
                String stripped = text.strip();
                if (form.parseUnresolved(stripped, position) != null
                        && position.getErrorIndex() < 0
                        && position.getIndex() == stripped.length()) {
                    return resolved(form, stripped);
                }
            }
        }
        throw malformed();
    }

    private static Instant resolved(DateTimeFormatter form, String text) {
        try {
            return instant(
                    form.parseBest(
                            text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeException noSuchDay) {
            throw malformed();
        }
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "is no date: write it as 2026-01-31, 2026-01-31T15:04:05Z or 1/31/2026 3:04:05 PM");
    }

    private static Instant instant(TemporalAccessor best) {
        return switch (best) {
            case OffsetDateTime time -> time.toInstant();
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
            default -> LocalDate.from(best).atStartOfDay().toInstant(ZoneOffset.UTC);
        };
    }
}
