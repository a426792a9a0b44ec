package dev.siegel.cmdlets.language;

/** Quoted strings, as literals where nothing in them is to be computed. */
final class Strings {
    /** Word processors turn the plain quotes into the others. */
    private static final String SINGLE = "'\u2018\u2019\u201a\u201b";

    private static final String DOUBLE = "\"\u201c\u201d\u201e";

    private final Source source;
    private final Operands operands;

    Strings(Source source, Operands operands) {
        this.source = source;
        this.operands = operands;
    }

    static boolean isSingle(char character) {
        return SINGLE.indexOf(character) >= 0;
    }

    static boolean isDouble(char character) {
        return DOUBLE.indexOf(character) >= 0;
    }

    /** Whether both quote in the same way, so that one ends what the other began. */
    static boolean isAlike(char one, char other) {
        return (isSingle(one) && isSingle(other)) || (isDouble(one) && isDouble(other));
    }

    /** Whether a dollar sign before this character begins a variable or an expression. */
    static boolean startsVariable(char next) {
        return Character.isLetter(next) || next == '_' || next == '{' || next == '(' || next == '$';
    }

    /** In single quotes only a doubled quote means something. */
    Expression single() {
        Position at = source.position();
        source.skip(1);
        var text = new Interpolation(at);
        while (!isSingle(source.peek()) || isSingle(source.peek(1))) {
            if (source.isDone()) {
                throw unclosed(at);
            }
            if (isSingle(source.peek())) {
                source.skip(1);
            }
            text.add(source.take());
        }
        source.skip(1);
        return text.finished(false);
    }

    /** In double quotes variables and expressions are replaced by their values. */
    Expression expandable() {
        Position at = source.position();
        source.skip(1);
        var text = new Interpolation(at);
        while (!isDouble(source.peek()) || isDouble(source.peek(1))) {
            if (source.isDone()) {
                throw unclosed(at);
            }
            part(text);
        }
        source.skip(1);
        return text.finished(false);
    }

    private void part(Interpolation text) {
        char next = source.peek();
        if (next == '`') {
            text.add(escaped());
        } else if (next == '$' && startsVariable(source.peek(1))) {
            text.add(operands.variable());
        } else {
            source.skip(isDouble(next) ? 1 : 0);
            text.add(source.take());
        }
    }

    /** A backtick and what it stands for. */
    char escaped() {
        Position at = source.position();
        source.skip(1);
        if (source.isDone()) {
            throw unclosed(at);
        }
        char next = source.take();
        return switch (next) {
            case '0', 'a', 'b', 'f', 'v', 'e' ->
                    throw SyntaxFailure.notUnderstood("the control character '`" + next + "'", at);
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> next;
        };
    }

    private static RuntimeException unclosed(Position at) {
        return SyntaxFailure.at(
                "The string is missing its terminator; it begins",
                "TerminatorExpectedAtEndOfString",
                at);
    }
}
