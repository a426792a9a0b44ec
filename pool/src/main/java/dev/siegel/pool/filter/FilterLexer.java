package dev.siegel.pool.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts an expression into tokens. Typographic quotes and dashes count as the plain ones. */
final class FilterLexer {
    private static final String DOUBLE_QUOTES = "\"\u201c\u201d\u201e";
    private static final String SINGLE_QUOTES = "'\u2018\u2019\u201a\u201b";
    private static final String DASHES = "-\u2013\u2014\u2015";

    private final String text;
    private final int end;
    private int at;
    private final List<Token> tokens = new ArrayList<>();

    private FilterLexer(String text, int from, int end) {
        this.text = text;
        this.at = from;
        this.end = end;
    }

    /** The tokens of an expression, with or without braces around it; the last one is the end. */
    static List<Token> tokens(String text) {
        int from = 0;
        int end = text.length();
        while (from < end && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end - from >= 2 && text.charAt(from) == '{' && text.charAt(end - 1) == '}') {
            from++;
            end--;
        }
        return new FilterLexer(text, from, end).read();
    }

    private List<Token> read() {
        while (at < end) {
            char one = text.charAt(at);
            if (Character.isWhitespace(one)) {
                at++;
            } else {
                tokens.add(next(one));
            }
        }
        tokens.add(new Token.End(at));
        return tokens;
    }

    private Token next(char one) {
        int start = at;
        if (one == '(' || one == ')') {
            at++;
            return new Token.Parenthesis(start, one == '(');
        }
        if (one == '!') {
            at++;
            return new Token.Operator(start, "not");
        }
        if (isQuote(one)) {
            return quoted(DOUBLE_QUOTES.indexOf(one) >= 0);
        }
        if (one == '$') {
            return variable();
        }
        if (DASHES.indexOf(one) >= 0 && at + 1 < end && isLetter(text.charAt(at + 1))) {
            at++;
            return new Token.Operator(start, letters());
        }
        return word();
    }

    private String letters() {
        int start = at;
        while (at < end && isLetter(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private Token quoted(boolean doubled) {
        int start = at++;
        var content = new StringBuilder();
        String quotes = doubled ? DOUBLE_QUOTES : SINGLE_QUOTES;
        while (at < end) {
            char one = text.charAt(at++);
            if (quotes.indexOf(one) >= 0) {
                if (at < end && quotes.indexOf(text.charAt(at)) >= 0) {
                    content.append(text.charAt(at++));
                } else {
                    return new Token.Quoted(start, content.toString());
                }
            } else if (doubled && one == '$') {
                throw FilterRefused.at(
                        at - 1, "no variable is known here; write `$ or use single quotes");
            } else if (doubled && one == '`' && at < end) {
                content.append(escaped(text.charAt(at++)));
            } else {
                content.append(one);
            }
        }
        throw FilterRefused.at(start, "the quote is not closed");
    }

    /** A backtick before a wildcard stays, so that {@code -like} sees it. */
    private static String escaped(char one) {
        return switch (one) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case '*', '?', '[', ']' -> "`" + one;
            default -> String.valueOf(one);
        };
    }

    private Token variable() {
        int start = at++;
        String name = name();
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "true" -> new Token.Constant(start, true);
            case "false" -> new Token.Constant(start, false);
            case "null" -> new Token.Constant(start, null);
            case "_", "psitem" -> property(start);
            default ->
                    throw FilterRefused.at(
                            start, "there is no variable $" + name + "; only $_ is known here");
        };
    }

    private Token property(int start) {
        if (at >= end || text.charAt(at) != '.') {
            throw FilterRefused.at(start, "$_ needs a property: $_.Name");
        }
        at++;
        String name = name();
        if (name.isEmpty()) {
            throw FilterRefused.at(start, "$_ needs a property: $_.Name");
        }
        if (at < end && "(.[".indexOf(text.charAt(at)) >= 0) {
            throw FilterRefused.at(at, "a filter takes a property as it is, no member of it");
        }
        return new Token.Property(start, name);
    }

    private String name() {
        int start = at;
        while (at < end && (isLetter(text.charAt(at)) || isDigitOrLow(text.charAt(at)))) {
            at++;
        }
        return text.substring(start, at);
    }

    private Token word() {
        int start = at;
        while (at < end && !isBorder(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw FilterRefused.at(start, "'" + text.charAt(start) + "' is not expected");
        }
        return new Token.Word(start, text.substring(start, at));
    }

    private static boolean isBorder(char one) {
        return Character.isWhitespace(one)
                || isQuote(one)
                || "(){}[]$;|&<>,=`!#".indexOf(one) >= 0
                || Character.isISOControl(one);
    }

    private static boolean isQuote(char one) {
        return DOUBLE_QUOTES.indexOf(one) >= 0 || SINGLE_QUOTES.indexOf(one) >= 0;
    }

    private static boolean isLetter(char one) {
        return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z');
    }

    private static boolean isDigitOrLow(char one) {
        return (one >= '0' && one <= '9') || one == '_';
    }
}
