package dev.siegel.api.listing;

import dev.siegel.pool.filter.FilterValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Places in listings as text, for cursors: each value is {@code kind length:text}. */
final class Places {
    private Places() {}

    static String write(List<FilterValue> place) {
        var text = new StringBuilder();
        for (FilterValue value : place) {
            String one =
                    switch (value) {
                        case FilterValue.Text given -> given.key();
                        case FilterValue.Flag(boolean flag) -> String.valueOf(flag);
                        case FilterValue.Decimal(var number) -> number.toString();
                        case FilterValue.Time(var instant) -> instant.toString();
                        case FilterValue.Id(var uuid) -> uuid.toString();
                    };
            text.append(kind(value)).append(one.length()).append(':').append(one);
        }
        return text.toString();
    }

    private static char kind(FilterValue value) {
        return switch (value) {
            case FilterValue.Text _ -> 't';
            case FilterValue.Flag _ -> 'b';
            case FilterValue.Decimal _ -> 'n';
            case FilterValue.Time _ -> 'i';
            case FilterValue.Id _ -> 'u';
        };
    }

    /** Reads what {@link #write} wrote; a seal has been checked, so nothing else comes here. */
    static List<FilterValue> read(String text) {
        List<FilterValue> place = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int colon = text.indexOf(':', at);
            int end = colon + 1 + Integer.parseInt(text, at + 1, colon, 10);
            place.add(value(text.charAt(at), text.substring(colon + 1, end)));
            at = end;
        }
        return place;
    }

    private static FilterValue value(char kind, String text) {
        return switch (kind) {
            case 't' -> new FilterValue.Text(text);
            case 'b' -> new FilterValue.Flag(Boolean.parseBoolean(text));
            case 'n' -> new FilterValue.Decimal(new BigDecimal(text));
            case 'i' -> new FilterValue.Time(Instant.parse(text));
            case 'u' -> new FilterValue.Id(UUID.fromString(text));
            default -> throw new IllegalArgumentException("no kind of value: " + kind);
        };
    }
}
