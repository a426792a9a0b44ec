package dev.siegel.pool.user;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The phone number of a user, such as {@code tel:+14255550100;ext=1234} (RFC 3966). Spelled with
 * separators or without, a number is the same; with an extension and without, it is not.
 *
 * @param global whether it begins with a plus
 * @param number its digits
 * @param extension the digits of the extension, null when it has none
 */
public record LineUri(boolean global, String number, @Nullable String extension) {
    private static final int LONGEST = 256;
    private static final String SEPARATORS = "[-.() ]";
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,20}");
    private static final Pattern SYNTAX =
            Pattern.compile("(?i:tel:)?(\\+?)([-0-9.() ]{1,60})(?:;(?i:ext)=([-0-9.() ]{1,60}))?");

    public LineUri {
        if (!DIGITS.matcher(number).matches()
                || (extension != null && !DIGITS.matcher(extension).matches())) {
            throw new IllegalArgumentException("a number and an extension have 1 to 20 digits");
        }
    }

    /**
     * Reads a number with or without {@code tel:}.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static LineUri of(String text) {
        String trimmed = text.strip();
        Matcher parts = SYNTAX.matcher(trimmed);
        if (trimmed.length() > LONGEST || !parts.matches()) {
            throw new IllegalArgumentException(
                    "not a line URI (expected tel:+14255550100 or tel:+14255550100;ext=1234)");
        }
        return new LineUri(
                !parts.group(1).isEmpty(), digits(parts.group(2)), nullableDigits(parts.group(3)));
    }

    /** Reads what is stored for a user; empty when there is nothing, or no number. */
    public static Optional<LineUri> ofStored(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }

    /** The numbers of what is stored for a user; none where it has no line. */
    public static NavigableSet<String> numbersOf(@Nullable String text) {
        return ofStored(text).map(LineUri::numbers).orElseGet(TreeSet::new);
    }

    private static String digits(String spelled) {
        return spelled.replaceAll(SEPARATORS, "");
    }

    private static @Nullable String nullableDigits(@Nullable String spelled) {
        return spelled == null ? null : digits(spelled);
    }

    /** What the user can be found by: the number's digits, and the extension's. */
    public NavigableSet<String> numbers() {
        NavigableSet<String> numbers = new TreeSet<>();
        numbers.add(number);
        if (extension != null) {
            numbers.add(extension);
        }
        return numbers;
    }

    /** The one spelling that is stored. */
    @Override
    public String toString() {
        String line = "tel:" + (global ? "+" : "") + number;
        return extension == null ? line : line + ";ext=" + extension;
    }
}
