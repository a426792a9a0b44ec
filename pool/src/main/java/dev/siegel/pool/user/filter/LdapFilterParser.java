package dev.siegel.pool.user.filter;

import dev.siegel.pool.user.filter.LdapFilter.And;
import dev.siegel.pool.user.filter.LdapFilter.Not;
import dev.siegel.pool.user.filter.LdapFilter.Or;
import java.util.ArrayList;
import java.util.List;

/** Reads the structure of a filter: parentheses, and, or, not. Depth and size are bounded. */
final class LdapFilterParser {
    static final int LONGEST = 4096;
    static final int DEEPEST = 32;
    static final int MOST_COMPARISONS = 100;

    private final String text;
    private int at;
    private int comparisons;

    /**
     * @throws IllegalArgumentException when it is too long or empty
     */
    LdapFilterParser(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a filter is at most " + LONGEST + " characters long");
        }
        this.text = text.strip();
        if (this.text.isEmpty()) {
            throw new IllegalArgumentException("an empty text is no filter");
        }
    }

    LdapFilter whole() {
        LdapFilter filter = text.charAt(0) == '(' ? inParentheses(1) : bare(1);
        skipSpace();
        if (at < text.length()) {
            throw refused("nothing is expected after the filter");
        }
        return filter;
    }

    private LdapFilter inParentheses(int depth) {
        expect('(');
        LdapFilter filter = bare(depth);
        expect(')');
        return filter;
    }

    private LdapFilter bare(int depth) {
        if (depth > DEEPEST) {
            throw refused("filters are nested at most " + DEEPEST + " deep");
        }
        skipSpace();
        return switch (at < text.length() ? text.charAt(at) : ')') {
            case '&' -> new And(list(depth));
            case '|' -> new Or(list(depth));
            case '!' -> new Not(negated(depth));
            case '(', ')' -> throw refused("a comparison is expected");
            default -> comparison();
        };
    }

    private List<LdapFilter> list(int depth) {
        at++;
        List<LdapFilter> filters = new ArrayList<>();
        skipSpace();
        while (at < text.length() && text.charAt(at) == '(') {
            filters.add(inParentheses(depth + 1));
            skipSpace();
        }
        if (filters.isEmpty()) {
            throw refused("a filter in parentheses is expected");
        }
        return filters;
    }

    /** {@code !Title=Manager}, without parentheses, is what people write; directories take it. */
    private LdapFilter negated(int depth) {
        at++;
        skipSpace();
        return at < text.length() && text.charAt(at) == '('
                ? inParentheses(depth + 1)
                : bare(depth + 1);
    }

    private LdapFilter comparison() {
        if (++comparisons > MOST_COMPARISONS) {
            throw refused("a filter has at most " + MOST_COMPARISONS + " comparisons");
        }
        int start = at;
        while (at < text.length() && text.charAt(at) != ')' && text.charAt(at) != '(') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '(') {
            throw refused("a parenthesis in a value is written \\28");
        }
        return LdapComparison.read(text.substring(start, at), start);
    }

    private void expect(char wanted) {
        skipSpace();
        if (at >= text.length() || text.charAt(at) != wanted) {
            throw refused("'" + wanted + "' is expected");
        }
        at++;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException refused(String why) {
        return refused(why, at);
    }

    static IllegalArgumentException refused(String why, int position) {
        return new IllegalArgumentException(why + " (at character " + (position + 1) + ")");
    }
}
