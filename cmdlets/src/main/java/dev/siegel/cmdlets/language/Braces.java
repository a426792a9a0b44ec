package dev.siegel.cmdlets.language;

/** Finds the brace that closes a script block, past quoted text and comments. */
final class Braces {
    private Braces() {}

    /**
     * Skips a block with its braces.
     *
     * @return where its closing brace stands
     */
    static int closing(Source source, Position opened) {
        int open = 0;
        char before = ' ';
        while (!source.isDone()) {
            char next = source.take();
            switch (next) {
                case '{' -> open++;
                case '}' -> {
                    open--;
                    if (open == 0) {
                        return source.offset() - 1;
                    }
                }
                case '`' -> source.skip(1);
                case '#' -> {
                    if (Character.isWhitespace(before)) {
                        skipLine(source);
                    }
                }
                default -> {
                    if (Strings.isSingle(next) || Strings.isDouble(next)) {
                        skipQuoted(source, next);
                    }
                }
            }
            before = next;
        }
        throw Operands.unclosed('}', opened);
    }

    private static void skipQuoted(Source source, char quote) {
        while (!source.isDone()) {
            char next = source.take();
            if (Strings.isAlike(next, quote)) {
                return;
            }
            if (next == '`' && Strings.isDouble(quote)) {
                source.skip(1);
            }
        }
    }

    private static void skipLine(Source source) {
        while (!source.isDone() && source.peek() != '\n') {
            source.skip(1);
        }
    }
}
