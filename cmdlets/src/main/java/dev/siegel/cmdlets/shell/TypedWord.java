package dev.siegel.cmdlets.shell;

import java.util.Locale;

/**
 * A word of a line as it was typed, quotes and all.
 *
 * @param start where it stands in the text
 * @param element whether it follows a comma and so belongs to the argument before it
 */
record TypedWord(String text, int start, boolean element) {
    /** Whether it names a parameter. */
    boolean isName() {
        return text.startsWith("-") && (text.length() == 1 || !startsNumber(text.charAt(1)));
    }

    private static boolean startsNumber(char second) {
        return Character.isDigit(second) || second == '.';
    }

    /** The parameter's name without its dash, and without what is attached to it. */
    String name() {
        int colon = text.indexOf(':');
        return text.substring(1, colon < 0 ? text.length() : colon);
    }

    /** What a parameter name ends with a colon for. */
    boolean hasColon() {
        return isName() && text.indexOf(':') >= 0;
    }

    /** The value attached to a parameter name by a colon. */
    TypedWord attached() {
        int after = text.indexOf(':') + 1;
        return new TypedWord(text.substring(after), start + after, false);
    }

    /** What it means, without its quotes. */
    String plain() {
        if (text.isEmpty() || !isQuote(text.charAt(0))) {
            return text;
        }
        char quote = text.charAt(0);
        boolean closed = text.length() > 1 && text.charAt(text.length() - 1) == quote;
        String inner = text.substring(1, closed ? text.length() - 1 : text.length());
        return inner.replace(String.valueOf(quote) + quote, String.valueOf(quote));
    }

    static boolean isQuote(char character) {
        return character == '"' || character == '\'';
    }

    /** Whether an expression begins with it, not a command. */
    boolean startsExpression() {
        return !text.isEmpty()
                && ("$('\"@[".indexOf(text.charAt(0)) >= 0 || Character.isDigit(text.charAt(0)));
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }
}
