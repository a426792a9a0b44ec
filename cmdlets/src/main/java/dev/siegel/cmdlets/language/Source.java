package dev.siegel.cmdlets.language;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A text and the place reading has come to. */
final class Source {
    /** Constructs within constructs; more is a mistake or an attack on the stack. */
    private static final int DEEPEST = 300;

    static final char END = '\uffff';

    private final String text;
    private final int[] lineStarts;
    private final int end;
    private int at;
    private int depth;

    private Source(String text, int[] lineStarts, int at, int end, int depth) {
        this.text = text;
        this.lineStarts = lineStarts;
        this.at = at;
        this.end = end;
        this.depth = depth;
    }

    static Source of(String text) {
        int[] starts =
                IntStream.concat(
                                IntStream.of(0),
                                IntStream.range(0, text.length())
                                        .filter(index -> text.charAt(index) == '\n')
                                        .map(index -> index + 1))
                        .toArray();
        return new Source(text, starts, 0, text.length(), 0);
    }

    Source copy() {
        return new Source(text, lineStarts, at, end, depth);
    }

    /** The part from {@code from} to {@code to}, one level deeper. */
    Source part(int from, int to) {
        return new Source(text, lineStarts, from, to, depth + 1);
    }

    String rest() {
        return text.substring(at, end);
    }

    String since(int from) {
        return text.substring(from, at);
    }

    int offset() {
        return at;
    }

    boolean isDone() {
        return at >= end;
    }

    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        return at + ahead < end ? text.charAt(at + ahead) : END;
    }

    char take() {
        char taken = peek();
        at = Math.min(at + 1, end);
        return taken;
    }

    void skip(int count) {
        at = Math.min(at + count, end);
    }

    Position position() {
        return position(at);
    }

    Position position(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, offset - lineStarts[line] + 1);
    }

    void deeper() {
        depth++;
        if (depth > DEEPEST) {
            throw SyntaxFailure.at(
                    "Nested deeper than %d levels".formatted(DEEPEST), "NestedTooDeep", position());
        }
    }

    void shallower() {
        depth--;
    }

    /** Blanks, comments, and the end of a line after a backtick. */
    void skipBlanks() {
        boolean more = true;
        while (more) {
            char next = peek();
            if (next == ' ' || next == '\t' || next == '\r') {
                at++;
            } else if (next == '`' && isLineEnd(1)) {
                at += peek(1) == '\r' ? 3 : 2;
            } else if (next == '#') {
                skipLine();
            } else if (next == '<' && peek(1) == '#') {
                skipBlockComment();
            } else {
                more = false;
            }
        }
    }

    void skipBlanksAndLines() {
        skipBlanks();
        while (peek() == '\n') {
            at++;
            skipBlanks();
        }
    }

    private boolean isLineEnd(int ahead) {
        return peek(ahead) == '\n' || (peek(ahead) == '\r' && peek(ahead + 1) == '\n');
    }

    private void skipLine() {
        while (!isDone() && peek() != '\n') {
            at++;
        }
    }

    private void skipBlockComment() {
        int closing = text.indexOf("#>", at + 2);
        if (closing < 0 || closing + 2 > end) {
            throw SyntaxFailure.at("The comment is never closed", "MissingTerminator", position());
        }
        at = closing + 2;
    }
}
