package dev.siegel.protocols.sip;

/** Character classes of RFC 3261 25.1. */
final class Characters {
    private static final String TOKEN_MARKS = "-.!%*_+`'~";

    private Characters() {}

    static boolean isToken(CharSequence text) {
        return !text.isEmpty() && text.chars().allMatch(Characters::isTokenCharacter);
    }

    static boolean isTokenCharacter(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || TOKEN_MARKS.indexOf(c) >= 0;
    }

    static boolean isDigits(CharSequence text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }

    /** Controls other than the tab, which no header may hold; line ends are looked at elsewhere. */
    static boolean isControl(int c) {
        return (c < 0x20 && c != '\t') || c == 0x7f;
    }

    static boolean hasControl(CharSequence text) {
        return text.chars().anyMatch(Characters::isControl);
    }

    /** A value between double quotes, with the two characters escaped that would end it early. */
    static String quoted(String value) {
        if (hasControl(value)) {
            throw new IllegalArgumentException("control character in a quoted value");
        }
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
