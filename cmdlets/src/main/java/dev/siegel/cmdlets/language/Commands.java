package dev.siegel.cmdlets.language;

import java.util.ArrayList;
import java.util.List;

/** A command and its arguments, where words need no quotes. */
final class Commands {
    /** Hyphen, en dash, em dash, horizontal bar: documents turn the first into the others. */
    private static final String DASHES = "-\u2013\u2014\u2015";

    private static final String ENDS_WORD = " \t\r\n|;(){},&<>" + Source.END;
    private static final String ENDS_NAME = ENDS_WORD + ":.[\"'";

    private final Source source;
    private final Operands operands;

    Commands(Source source, Operands operands) {
        this.source = source;
        this.operands = operands;
    }

    static boolean isDash(char character) {
        return DASHES.indexOf(character) >= 0;
    }

    /** Whether a command begins here, not an expression. */
    static boolean startsCommand(char first, char second) {
        return Character.isLetter(first)
                || first == '_'
                || first == '?'
                || first == '%'
                || first == '\\'
                || first == '/'
                || first == '~'
                || first == '&'
                || (first == '.' && !Character.isDigit(second));
    }

    Pipeline.Command command() {
        Position at = source.position();
        if (source.peek() == '&' || (source.peek() == '.' && source.peek(1) == ' ')) {
            throw SyntaxFailure.notUnderstood("a call ('%s')".formatted(source.peek()), at);
        }
        String name = name();
        var arguments = new ArrayList<Pipeline.Argument>();
        source.skipBlanks();
        while (!isAtEnd()) {
            argument(arguments);
            source.skipBlanks();
        }
        return new Pipeline.Command(name, arguments, at);
    }

    private String name() {
        int start = source.offset();
        if (source.peek() == '?' || source.peek() == '%') {
            source.skip(1);
            return source.since(start);
        }
        while (ENDS_WORD.indexOf(source.peek()) < 0 && "\"'$=".indexOf(source.peek()) < 0) {
            source.skip(1);
        }
        return source.since(start);
    }

    private boolean isAtEnd() {
        return source.isDone() || "|;)}\n".indexOf(source.peek()) >= 0;
    }

    private void argument(List<Pipeline.Argument> arguments) {
        char first = source.peek();
        if (isDash(first) && !Character.isDigit(source.peek(1)) && source.peek(1) != '.') {
            arguments.add(parameterName());
            return;
        }
        refuseOperator(first);
        arguments.add(new Pipeline.Given(value()));
    }

    private void refuseOperator(char first) {
        Position at = source.position();
        switch (first) {
            case '>', '<' ->
                    throw SyntaxFailure.notUnderstood("a redirection ('" + first + "')", at);
            case '&' -> throw SyntaxFailure.notUnderstood("a call ('&')", at);
            case ',' -> throw SyntaxFailure.unexpected("','", at);
            default -> {
                if (Character.isDigit(first) && source.peek(1) == '>') {
                    throw SyntaxFailure.notUnderstood("a redirection ('" + first + ">')", at);
                }
            }
        }
    }

    private Pipeline.Name parameterName() {
        Position at = source.position();
        char dash = source.take();
        int start = source.offset();
        while (ENDS_NAME.indexOf(source.peek()) < 0) {
            source.skip(1);
        }
        String name = source.since(start);
        if (name.isEmpty()) {
            throw SyntaxFailure.at(
                    "There is no parameter name after the '%s', a name follows it without a blank,"
                            .formatted(dash),
                    "MissingParameterName",
                    at);
        }
        boolean colon = source.peek() == ':';
        if (colon) {
            source.skip(1);
        }
        return new Pipeline.Name(name, colon, at);
    }

    /** One value, or several parted by commas. */
    private Expression value() {
        Position at = source.position();
        var elements = new ArrayList<Expression>();
        elements.add(element());
        source.skipBlanks();
        while (source.peek() == ',') {
            source.skip(1);
            source.skipBlanksAndLines();
            if (isAtEnd()) {
                throw SyntaxFailure.at(
                        "A value is missing after ','", "MissingExpression", source.position());
            }
            elements.add(element());
            source.skipBlanks();
        }
        return elements.size() == 1 ? elements.getFirst() : new Expression.Items(elements, at);
    }

    private Expression element() {
        char first = source.peek();
        char second = source.peek(1);
        if (first == '(' || first == '{' || (first == '@' && (second == '(' || second == '{'))) {
            return operands.primary();
        }
        if (first == '@' && Character.isLetter(second)) {
            throw SyntaxFailure.notUnderstood("splatting ('@')", source.position());
        }
        return word();
    }

    /** A word, which may hold quoted parts and variables. */
    private Expression word() {
        Position at = source.position();
        var text = new Interpolation(at);
        int parts = 0;
        boolean quoted = false;
        while (ENDS_WORD.indexOf(source.peek()) < 0) {
            char next = source.peek();
            quoted |= Strings.isSingle(next) || Strings.isDouble(next);
            wordPart(text, next);
            parts++;
        }
        if (source.peek() == '<' || source.peek() == '>' || source.peek() == '&') {
            refuseOperator(source.peek());
        }
        if (parts == 0) {
            throw SyntaxFailure.unexpected("'" + source.peek() + "'", at);
        }
        return text.finished(!quoted);
    }

    private void wordPart(Interpolation text, char next) {
        if (Strings.isSingle(next)) {
            text.add(operands.strings().single());
        } else if (Strings.isDouble(next)) {
            text.add(operands.strings().expandable());
        } else if (next == '`') {
            text.add(operands.strings().escaped());
        } else if (next == '$' && Strings.startsVariable(source.peek(1))) {
            text.add(operands.primary());
        } else {
            text.add(source.take());
        }
    }
}
