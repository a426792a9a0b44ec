package dev.siegel.console.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that names one certificate or a few, as somebody pasted it, in any notation.
 *
 * @param property of the listing of certificates
 */
public record Needle(String property, String value) {
    private static final int THUMBPRINT_DIGITS = 40;
    private static final int LONGEST = 120;
    private static final int SHORTEST_SERIAL = 16;
    private static final int LONGEST_SERIAL = 40;

    private static final Pattern UUID =
            Pattern.compile(
                    "\\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\}?");
    private static final Pattern HEX = Pattern.compile("(?:0x)?[0-9a-f]{2}(?:[: -]?[0-9a-f]{2})*");
    private static final Pattern IP =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}");

    /** Empty when it is none of these: then it is a name. */
    public static Optional<Needle> read(String text) {
        String key = text.strip().toLowerCase(Locale.ROOT);
        if (key.length() > LONGEST) {
            return Optional.empty();
        }
        var uuid = UUID.matcher(key);
        if (uuid.matches()) {
            return Optional.of(new Needle("DeviceId", uuid.group(1)));
        }
        if (HEX.matcher(key).matches()) {
            Optional<Needle> number = number(key.replaceFirst("^0x", "").replaceAll("[: -]", ""));
            if (number.isPresent()) {
                return number;
            }
        }
        return IP.matcher(key).matches()
                ? Optional.of(new Needle("LastUsedAddress", key))
                : Optional.empty();
    }

    private static Optional<Needle> number(String digits) {
        if (digits.length() == THUMBPRINT_DIGITS) {
            return Optional.of(new Needle("Thumbprint", digits.toUpperCase(Locale.ROOT)));
        }
        return digits.length() >= SHORTEST_SERIAL && digits.length() <= LONGEST_SERIAL
                ? Optional.of(new Needle("SerialNumber", digits.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** As an expression over the listing of certificates. */
    public String filter() {
        return property + " -eq '" + value + "'";
    }
}
