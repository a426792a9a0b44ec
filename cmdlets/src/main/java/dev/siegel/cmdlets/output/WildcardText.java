package dev.siegel.cmdlets.output;

import java.util.Locale;

/** Matches names against patterns with asterisks, in any case. */
public final class WildcardText {
    private WildcardText() {}

    /** Linear in the length of the text for each asterisk: no pattern makes it explode. */
    public static boolean matches(String pattern, String text) {
        String lowerPattern = pattern.toLowerCase(Locale.ROOT);
        String lowerText = text.toLowerCase(Locale.ROOT);
        int star = lowerPattern.indexOf('*');
        if (star < 0) {
            return lowerPattern.equals(lowerText);
        }
        if (!lowerText.startsWith(lowerPattern.substring(0, star))) {
            return false;
        }
        return restMatches(lowerPattern.substring(star + 1), lowerText.substring(star));
    }

    private static boolean restMatches(String pattern, String text) {
        String wanted = pattern;
        String rest = text;
        for (int star = wanted.indexOf('*'); star >= 0; star = wanted.indexOf('*')) {
            String piece = wanted.substring(0, star);
            int found = rest.indexOf(piece);
            if (found < 0) {
                return false;
            }
            rest = rest.substring(found + piece.length());
            wanted = wanted.substring(star + 1);
        }
        return rest.endsWith(wanted);
    }
}
