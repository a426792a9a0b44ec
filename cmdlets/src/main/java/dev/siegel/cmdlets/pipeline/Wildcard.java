package dev.siegel.cmdlets.pipeline;

/**
 * Patterns of {@code -like}: asterisk, question mark, sets in brackets, a backtick before what is
 * meant as it stands. At most as many steps as pattern times text.
 */
final class Wildcard {
    private final String pattern;
    private final boolean caseSensitive;

    Wildcard(String pattern, boolean caseSensitive) {
        this.pattern = pattern;
        this.caseSensitive = caseSensitive;
    }

    boolean matches(String text) {
        int at = 0;
        int next = 0;
        int star = -1;
        int starText = 0;
        while (at < text.length()) {
            if (next < pattern.length() && pattern.charAt(next) == '*') {
                star = next++;
                starText = at;
            } else if (next < pattern.length() && matchesOne(next, text.charAt(at))) {
                next += length(next);
                at++;
            } else if (star >= 0) {
                next = star + 1;
                at = ++starText;
            } else {
                return false;
            }
        }
        while (next < pattern.length() && pattern.charAt(next) == '*') {
            next++;
        }
        return next == pattern.length();
    }

    private boolean matchesOne(int at, char character) {
        return switch (pattern.charAt(at)) {
            case '?' -> true;
            case '[' -> matchesSet(at, character);
            case '`' -> at + 1 < pattern.length() && same(pattern.charAt(at + 1), character);
            default -> same(pattern.charAt(at), character);
        };
    }

    private boolean matchesSet(int at, char character) {
        int end = pattern.indexOf(']', at + 1);
        if (end < 0) {
            return character == '[';
        }
        for (int index = at + 1; index < end; index++) {
            char first = pattern.charAt(index);
            boolean range = index + 2 < end && pattern.charAt(index + 1) == '-';
            char last = range ? pattern.charAt(index + 2) : first;
            if (isBetween(first, last, character)) {
                return true;
            }
            index += range ? 2 : 0;
        }
        return false;
    }

    private boolean isBetween(char first, char last, char character) {
        return (first <= character && character <= last)
                || (!caseSensitive
                        && lower(first) <= lower(character)
                        && lower(character) <= lower(last));
    }

    private int length(int at) {
        return switch (pattern.charAt(at)) {
            case '[' -> {
                int end = pattern.indexOf(']', at + 1);
                yield end < 0 ? 1 : end + 1 - at;
            }
            case '`' -> at + 1 < pattern.length() ? 2 : 1;
            default -> 1;
        };
    }

    private boolean same(char one, char other) {
        return one == other || (!caseSensitive && lower(one) == lower(other));
    }

    private static char lower(char character) {
        return Character.toLowerCase(Character.toUpperCase(character));
    }
}
