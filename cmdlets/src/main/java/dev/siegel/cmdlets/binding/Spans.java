package dev.siegel.cmdlets.binding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times that pass, {@code [d.]hh:mm[:ss]} or a number of days, and spells out all parts. */
final class Spans {
    static final String EXPECTED = "expected 00:30:00, 12:00 or 1.12:00 (days.hours:minutes)";

    private static final Pattern FORM =
            Pattern.compile("(?:(\\d{1,5})\\.)?(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2}))?");
    private static final Pattern DAYS = Pattern.compile("\\d{1,5}");

    private Spans() {}

    static Optional<String> read(String text) {
        if (DAYS.matcher(text).matches()) {
            return Optional.of(Integer.parseInt(text) + ".00:00:00");
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int hours = number(form, 2);
        int minutes = number(form, 3);
        int seconds = number(form, 4);
        if (hours > 23 || minutes > 59 || seconds > 59) {
            return Optional.empty();
        }
        String days = form.group(1) == null ? "" : number(form, 1) + ".";
        return Optional.of(days + "%02d:%02d:%02d".formatted(hours, minutes, seconds));
    }

    private static int number(Matcher form, int group) {
        String digits = form.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
