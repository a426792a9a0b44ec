package dev.siegel.pool.filter;

import dev.siegel.pool.filter.TextPattern.Part;
import dev.siegel.pool.filter.TextPattern.Part.AnyCharacter;
import dev.siegel.pool.filter.TextPattern.Part.AnyText;
import dev.siegel.pool.filter.TextPattern.Part.Literal;
import java.util.ArrayList;
import java.util.List;

/** Makes patterns of what {@code -like} and {@code -match} are given. */
final class TextPatterns {
    private static final String ALWAYS_SPECIAL = "[](){}*+?|";

    private TextPatterns() {}

    private static final class Pieces {
        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        void add(char literal) {
            text.append(literal);
        }

        void add(Part gap) {
            flush();
            // two gaps of any length are one
            if (!(gap instanceof AnyText
                    && !parts.isEmpty()
                    && parts.getLast() instanceof AnyText)) {
                parts.add(gap);
            }
        }

        private void flush() {
            if (!text.isEmpty()) {
                parts.add(new Literal(text.toString()));
                text.setLength(0);
            }
        }

        TextPattern pattern() {
            flush();
            return new TextPattern(parts);
        }
    }

    /** {@code *} and {@code ?} are gaps, a backtick makes the next character plain. */
    static TextPattern ofWildcards(String text, int position) {
        Pieces pieces = new Pieces();
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            switch (one) {
                case '*' -> pieces.add(new AnyText());
                case '?' -> pieces.add(new AnyCharacter());
                case '[' ->
                        throw FilterRefused.at(
                                position,
                                "-like takes the wildcards * and ? here, no [sets]; write `[ for"
                                        + " the character itself");
                case '`' -> {
                    if (at + 1 < text.length()) {
                        at++;
                    }
                    pieces.add(text.charAt(at));
                }
                default -> pieces.add(one);
            }
        }
        return pieces.pattern();
    }

    /**
     * The patterns of a regular expression made of text, {@code .}, {@code .*}, {@code .+}, {@code
     * ^}, {@code $} and alternatives; an index can look for these, and none of them explodes.
     */
    static List<TextPattern> ofRegularExpression(String text, int position) {
        List<TextPattern> found = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            boolean end = at == text.length();
            if (end || text.charAt(at) == '|') {
                found.add(alternative(text.substring(from, at), position));
                from = at + 1;
            } else if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
        }
        return found;
    }

    private static TextPattern alternative(String text, int position) {
        Pieces pieces = new Pieces();
        boolean fromStart = text.startsWith("^");
        boolean toEnd = text.endsWith("$") && !isEscaped(text, text.length() - 1);
        if (!fromStart) {
            pieces.add(new AnyText());
        }
        int end = toEnd ? text.length() - 1 : text.length();
        for (int at = fromStart ? 1 : 0; at < end; at++) {
            at = piece(text, at, end, pieces, position);
        }
        if (!toEnd) {
            pieces.add(new AnyText());
        }
        return pieces.pattern();
    }

    /** Reads one piece and returns where it ends. */
    private static int piece(String text, int at, int end, Pieces pieces, int position) {
        char one = text.charAt(at);
        if (one == '\\') {
            return escape(text, at, end, pieces, position);
        }
        if (one == '.') {
            return dot(text, at, end, pieces);
        }
        if (one == '^' || one == '$' || ALWAYS_SPECIAL.indexOf(one) >= 0) {
            throw unsearchable(position);
        }
        pieces.add(one);
        return at;
    }

    private static int escape(String text, int at, int end, Pieces pieces, int position) {
        if (at + 1 >= end || Character.isLetterOrDigit(text.charAt(at + 1))) {
            throw unsearchable(position);
        }
        pieces.add(text.charAt(at + 1));
        return at + 1;
    }

    private static int dot(String text, int at, int end, Pieces pieces) {
        char next = at + 1 < end ? text.charAt(at + 1) : ' ';
        if (next != '*') {
            pieces.add(new AnyCharacter());
        }
        if (next == '*' || next == '+') {
            pieces.add(new AnyText());
            return at + 1;
        }
        return at;
    }

    private static boolean isEscaped(String text, int at) {
        int before = 0;
        while (before < at && text.charAt(at - 1 - before) == '\\') {
            before++;
        }
        return before % 2 == 1;
    }

    private static FilterRefused unsearchable(int position) {
        return FilterRefused.at(
                position,
                "-match takes regular expressions of text, ., .*, .+, ^, $ and | here; escape"
                        + " other characters with \\ or use -like");
    }
}
