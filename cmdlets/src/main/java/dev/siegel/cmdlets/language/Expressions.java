package dev.siegel.cmdlets.language;

import dev.siegel.cmdlets.result.PropertyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Expressions with operators: what stands first in a pipeline, in parentheses and conditions. */
final class Expressions {
    /** A chain of operators is a tree as deep as the chain is long. */
    private static final int MOST_OPERATORS = 200;

    private static final Set<String> LOGICAL = Set.of("and", "or");

    private final Source source;
    private final Parser parser;
    private final Strings strings;

    Expressions(Source source, Parser parser) {
        this.source = source;
        this.parser = parser;
        this.strings = new Strings(source, this);
    }

    Strings strings() {
        return strings;
    }

    /** {@code -and} and {@code -or}, the weakest; both of one strength, from left to right. */
    Expression expression() {
        source.deeper();
        Expression left = comparison();
        int operators = 0;
        Optional<String> name = operatorName();
        while (name.filter(LOGICAL::contains).isPresent()) {
            refuseLongChain(++operators);
            Position at = takeOperator(name.get());
            left = new Expression.Logical(left, "and".equals(name.get()), comparison(), at);
            name = operatorName();
        }
        name.ifPresent(this::refuseOperator);
        source.shallower();
        return left;
    }

    private Expression comparison() {
        Expression left = sum();
        int operators = 0;
        Optional<String> name = operatorName();
        while (name.isPresent() && !LOGICAL.contains(name.get())) {
            refuseLongChain(++operators);
            Optional<Comparison> comparison = Comparison.of(name.get());
            if (comparison.isEmpty()) {
                refuseOperator(name.get());
            }
            Position at = takeOperator(name.get());
            left = new Expression.Compared(left, comparison.orElseThrow(), sum(), at);
            name = operatorName();
        }
        return left;
    }

    private Expression sum() {
        Expression left = unary();
        int operators = 0;
        source.skipBlanks();
        while (isSumOperator()) {
            refuseLongChain(++operators);
            Position at = source.position();
            boolean minus = source.take() != '+';
            source.skipBlanksAndLines();
            left = new Expression.Sum(left, minus, unary(), at);
            source.skipBlanks();
        }
        refuseArithmetic();
        return left;
    }

    private boolean isSumOperator() {
        char first = source.peek();
        char second = source.peek(1);
        return (first == '+' || Commands.isDash(first))
                && !Character.isLetter(second)
                && second != '='
                && second != first;
    }

    private void refuseArithmetic() {
        char first = source.peek();
        char second = source.peek(1);
        if ("*/%".indexOf(first) >= 0 && second != '=') {
            throw SyntaxFailure.notUnderstood("the operator '" + first + "'", source.position());
        }
        if ((first == '+' || first == '-' || first == '.') && second == first) {
            throw SyntaxFailure.notUnderstood(
                    "the operator '" + first + second + "'", source.position());
        }
    }

    /** The name of the operator that comes next, its dash left out, in lower case. */
    private Optional<String> operatorName() {
        source.skipBlanks();
        if (!Commands.isDash(source.peek()) || !Character.isLetter(source.peek(1))) {
            return Optional.empty();
        }
        Source ahead = source.copy();
        ahead.skip(1);
        int start = ahead.offset();
        while (Character.isLetterOrDigit(ahead.peek())) {
            ahead.skip(1);
        }
        return Optional.of(ahead.since(start).toLowerCase(Locale.ROOT));
    }

    private Position takeOperator(String name) {
        Position at = source.position();
        source.skip(name.length() + 1);
        source.skipBlanksAndLines();
        return at;
    }

    private void refuseOperator(String name) {
        throw SyntaxFailure.notUnderstood(
                "the operator '-%s'".formatted(SyntaxFailure.shown(name)), source.position());
    }

    private void refuseLongChain(int operators) {
        if (operators > MOST_OPERATORS) {
            throw SyntaxFailure.at(
                    "More than %d operators in one expression".formatted(MOST_OPERATORS),
                    "ExpressionTooLong",
                    source.position());
        }
    }

    private Expression unary() {
        source.deeper();
        Expression value = unaryWithin();
        source.shallower();
        return value;
    }

    private Expression unaryWithin() {
        Position at = source.position();
        Optional<String> name = operatorName();
        if (name.filter("not"::equals).isPresent()) {
            takeOperator("not");
            return new Expression.Not(unary(), at);
        }
        name.ifPresent(this::refuseOperator);
        char first = source.peek();
        if (first == '!' || Commands.isDash(first)) {
            source.skip(1);
            source.skipBlanks();
            return first == '!'
                    ? new Expression.Not(unary(), at)
                    : new Expression.Negative(unary(), at);
        }
        return list();
    }

    /** A comma binds closer than any operator. */
    private Expression list() {
        Position at = source.position();
        var elements = new ArrayList<Expression>();
        elements.add(primary());
        source.skipBlanks();
        while (source.peek() == ',') {
            source.skip(1);
            source.skipBlanksAndLines();
            elements.add(primary());
            source.skipBlanks();
        }
        return elements.size() == 1 ? elements.getFirst() : new Expression.Items(elements, at);
    }

    /** A value with what is asked of it, {@code (Get-Date).AddDays(30)}. */
    Expression primary() {
        source.deeper();
        Expression value = value();
        int steps = 0;
        while ((source.peek() == '.' && isNameStart(source.peek(1)))
                || source.peek() == '['
                || (source.peek() == ':' && source.peek(1) == ':')) {
            refuseLongChain(++steps);
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
            Expression index = closed(this::expression, ']', at);
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
        Expression all = closed(this::expression, ')', at);
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
        return switch (first) {
            case '\'' -> strings.single();
            case '"' -> strings.expandable();
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
