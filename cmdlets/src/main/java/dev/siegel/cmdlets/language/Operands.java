package dev.siegel.cmdlets.language;

import dev.siegel.cmdlets.result.PropertyValue;
import java.util.ArrayList;
import java.util.List;

/** What operators work on: values as they are written, and what is asked of them. */
final class Operands {
    private final Source source;
    private final Parser parser;
    private final Expressions expressions;
    private final Strings strings;

    Operands(Source source, Parser parser, Expressions expressions) {
        this.source = source;
        this.parser = parser;
        this.expressions = expressions;
        this.strings = new Strings(source, this);
    }

    Strings strings() {
        return strings;
    }

    /** A value with what is asked of it, {@code (Get-Date).AddDays(30)}. */
    Expression primary() {
        source.deeper();
        Expression value = value();
        int steps = 0;
        while ((source.peek() == '.' && isNameStart(source.peek(1)))
                || source.peek() == '['
                || (source.peek() == ':' && source.peek(1) == ':')) {
            Expressions.refuseLongChain(++steps, source);
            value = access(value);
        }
        source.shallower();
        return value;
    }

    private static boolean isNameStart(char character) {
        return Character.isLetter(character) || character == '_';
    }

    private Expression access(Expression of) {
        Position at = source.position();
        char first = source.take();
        if (first == ':') {
            throw SyntaxFailure.notUnderstood("a static member ('::')", at);
        }
        if (first == '[') {
            Expression index = closed(expressions::expression, ']', at);
            return new Expression.Index(of, index, at);
        }
        String name = name();
        return source.peek() == '('
                ? new Expression.Call(of, name, arguments(), at)
                : new Expression.Member(of, name, at);
    }

    private List<Expression> arguments() {
        Position at = source.position();
        source.skip(1);
        source.skipBlanksAndLines();
        if (source.peek() == ')') {
            source.skip(1);
            return List.of();
        }
        Expression all = closed(expressions::expression, ')', at);
        return all instanceof Expression.Items(List<Expression> elements, _)
                ? elements
                : List.of(all);
    }

    private String name() {
        int start = source.offset();
        while (Character.isLetterOrDigit(source.peek()) || source.peek() == '_') {
            source.skip(1);
        }
        return source.since(start);
    }

    private Expression value() {
        Position at = source.position();
        char first = source.peek();
        if (Strings.isSingle(first)) {
            return strings.single();
        }
        if (Strings.isDouble(first)) {
            return strings.expandable();
        }
        return switch (first) {
            case '$' -> variable();
            case '(' -> grouped(at);
            case '{' -> block(at);
            case '@' -> atSign(at);
            case '[' -> throw typeName(at);
            default -> {
                if (Character.isDigit(first)
                        || (first == '.' && Character.isDigit(source.peek(1)))) {
                    yield new Expression.Literal(Numbers.take(source), at);
                }
                throw missing(at);
            }
        };
    }

    private RuntimeException missing(Position at) {
        if (source.isDone() || source.peek() == '\n') {
            return SyntaxFailure.at("A value is missing", "MissingExpression", at);
        }
        int start = source.offset();
        while (Character.isLetterOrDigit(source.peek()) || source.peek() == '_') {
            source.skip(1);
        }
        String word = source.since(start);
        return word.isEmpty()
                ? SyntaxFailure.unexpected("'" + source.peek() + "'", at)
                : SyntaxFailure.at(
                        "A word without quotes where a value is expected, '%s',"
                                .formatted(SyntaxFailure.shown(word)),
                        "UnexpectedToken",
                        at);
    }

    private RuntimeException typeName(Position at) {
        int start = source.offset();
        while (!source.isDone() && source.peek() != ']' && source.peek() != '\n') {
            source.skip(1);
        }
        source.skip(1);
        return SyntaxFailure.notUnderstood(
                "a .NET type (%s)".formatted(SyntaxFailure.shown(source.since(start))), at);
    }

    /** A variable or {@code $(...)}, without what may follow it. */
    Expression variable() {
        Position at = source.position();
        source.skip(1);
        char first = source.peek();
        if (first == '(') {
            source.skip(1);
            return new Expression.Statements(
                    closed(() -> parser.statements(')'), ')', at), false, at);
        }
        String name = first == '{' ? bracedName(at) : name();
        if (name.isEmpty()) {
            throw SyntaxFailure.notUnderstood("the variable '$" + first + "'", at);
        }
        if ((source.peek() == ':' && isNameStart(source.peek(1))) || name.indexOf(':') >= 0) {
            throw SyntaxFailure.notUnderstood(
                    "a variable of a scope or drive ('$%s:')".formatted(SyntaxFailure.shown(name)),
                    at);
        }
        return new Expression.Variable(name, at);
    }

    private String bracedName(Position at) {
        source.skip(1);
        int start = source.offset();
        while (source.peek() != '}') {
            if (source.isDone()) {
                throw unclosed('}', at);
            }
            source.skip(1);
        }
        String name = source.since(start);
        source.skip(1);
        return name;
    }

    private Expression grouped(Position at) {
        source.skip(1);
        source.skipBlanksAndLines();
        return new Expression.Grouped(closed(parser::pipeline, ')', at), at);
    }

    private Expression atSign(Position at) {
        char second = source.peek(1);
        source.skip(2);
        return switch (second) {
            case '(' ->
                    new Expression.Statements(
                            closed(() -> parser.statements(')'), ')', at), true, at);
            case '{' -> new Expression.HashTable(entries(at), at);
            case '"', '\'' -> throw SyntaxFailure.notUnderstood("a here-string ('@')", at);
            default -> throw SyntaxFailure.notUnderstood("splatting ('@')", at);
        };
    }

    private List<Expression.Entry> entries(Position at) {
        var entries = new ArrayList<Expression.Entry>();
        skipSeparators();
        while (source.peek() != '}') {
            if (source.isDone()) {
                throw unclosed('}', at);
            }
            entries.add(entry());
            source.skipBlanks();
            if ("};\n".indexOf(source.peek()) < 0) {
                throw source.isDone()
                        ? unclosed('}', at)
                        : SyntaxFailure.unexpected("'" + source.peek() + "'", source.position());
            }
            skipSeparators();
        }
        source.skip(1);
        return entries;
    }

    private void skipSeparators() {
        source.skipBlanksAndLines();
        while (source.peek() == ';') {
            source.skip(1);
            source.skipBlanksAndLines();
        }
    }

    private Expression.Entry entry() {
        Position at = source.position();
        Expression key =
                isNameStart(source.peek())
                        ? new Expression.Literal(new PropertyValue.Text(name()), at)
                        : primary();
        source.skipBlanks();
        if (source.peek() != '=') {
            throw SyntaxFailure.at(
                    "A hash table holds 'Name = value'; the '=' is missing",
                    "MissingEqualsInHashLiteral",
                    source.position());
        }
        source.skip(1);
        source.skipBlanksAndLines();
        return new Expression.Entry(key, parser.pipeline());
    }

    private Expression block(Position at) {
        int start = source.offset() + 1;
        int end = Braces.closing(source, at);
        return new Expression.Block(new ScriptBlock(source.part(start, end)), at);
    }

    /** What an inner part reads, and the bracket that has to follow. */
    private <T> T closed(Part<T> part, char closing, Position opened) {
        source.skipBlanksAndLines();
        T value = part.read();
        source.skipBlanksAndLines();
        if (source.isDone()) {
            throw unclosed(closing, opened);
        }
        if (source.peek() != closing) {
            throw SyntaxFailure.unexpected("'" + source.peek() + "'", source.position());
        }
        source.skip(1);
        return value;
    }

    private interface Part<T> {
        T read();
    }

    static RuntimeException unclosed(char closing, Position opened) {
        return SyntaxFailure.at(
                "The closing '%s' is missing; what it closes begins".formatted(closing),
                "MissingEnd",
                opened);
    }
}
