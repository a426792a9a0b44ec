package dev.siegel.console.part;

import dev.siegel.pool.filter.FilterValue;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which page of a listing is shown, by the entry beside it and not by a number: no page costs more
 * than another.
 *
 * @param forward whether the page comes after the place, in the listing's order
 * @param place empty for the first page, or for the last when not forward
 */
public record Position(boolean forward, List<FilterValue> place) {
    public static final Position FIRST = new Position(true, List.of());
    public static final Position LAST = new Position(false, List.of());

    private static final String BETWEEN = "~";

    public Position {
        place = List.copyOf(place);
    }

    /** As it stands in an address; what cannot be read is the first page. */
    public static Position parse(String text, int values) {
        boolean forward = !text.startsWith("-");
        String rest = text.isEmpty() ? "" : text.substring(1);
        if (rest.isEmpty()) {
            return forward ? FIRST : LAST;
        }
        String[] words = rest.split(BETWEEN, values + 1);
        try {
            return words.length == values
                    ? new Position(forward, Arrays.stream(words).map(Position::value).toList())
                    : FIRST;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return FIRST;
        }
    }

    @Override
    public String toString() {
        return (forward ? "." : "-")
                + place.stream().map(Position::word).collect(Collectors.joining(BETWEEN));
    }

    private static String word(FilterValue value) {
        return switch (value) {
            case FilterValue.Text(var text) -> "t" + encoded(text);
            case FilterValue.Flag(var flag) -> "f" + flag;
            case FilterValue.Decimal(var number) -> "n" + number;
            case FilterValue.Time(var instant) -> "i" + instant;
            case FilterValue.Id(var uuid) -> "u" + uuid;
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace(BETWEEN, "%7E");
    }

    private static FilterValue value(String word) {
        if (word.isEmpty()) {
            throw new IllegalArgumentException("no value");
        }
        String text = word.substring(1);
        return switch (word.charAt(0)) {
            case 't' -> new FilterValue.Text(URLDecoder.decode(text, StandardCharsets.UTF_8));
            case 'f' -> new FilterValue.Flag(Boolean.parseBoolean(text));
            case 'n' -> new FilterValue.Decimal(new BigDecimal(text));
            case 'i' -> new FilterValue.Time(Instant.parse(text));
            case 'u' -> new FilterValue.Id(UUID.fromString(text));
            default -> throw new IllegalArgumentException(word);
        };
    }
}
