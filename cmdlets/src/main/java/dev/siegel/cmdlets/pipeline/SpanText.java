package dev.siegel.cmdlets.pipeline;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads time spans, {@code [-][d.]hh:mm[:ss]} or a number of days. */
final class SpanText {
    private static final Pattern FORM =
            Pattern.compile("(-)?(?:(\\d{1,7})\\.)?(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2}))?");
    private static final Pattern DAYS = Pattern.compile("(-)?(\\d{1,7})");

    private SpanText() {}

    static Optional<Duration> read(String text) {
        Matcher days = DAYS.matcher(text.strip());
        if (days.matches()) {
            return Optional.of(signed(days, Duration.ofDays(number(days, 2))));
        }
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()
                || number(form, 3) > 23
                || number(form, 4) > 59
                || number(form, 5) > 59) {
            return Optional.empty();
        }
        return Optional.of(
                signed(
                        form,
                        Duration.ofDays(number(form, 2))
                                .plusHours(number(form, 3))
                                .plusMinutes(number(form, 4))
                                .plusSeconds(number(form, 5))));
    }

    private static Duration signed(Matcher form, Duration size) {
        return form.group(1) == null ? size : size.negated();
    }

    private static long number(Matcher form, int group) {
        String digits = form.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
