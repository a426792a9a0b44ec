package dev.siegel.cmdlets.language;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Expressions with operators: what stands first in a pipeline, in parentheses and conditions. */
final class Expressions {
    /** A chain of operators is a tree as deep as the chain is long. */
    private static final int MOST_OPERATORS = 200;

    private static final Set<String> LOGICAL = Set.of("and", "or");

    private final Source source;
    private final Operands operands;

    Expressions(Source source, Parser parser) {
        this.source = source;
        this.operands = new Operands(source, parser, this);
    }

    Operands operands() {
        return operands;
    }

    /** {@code -and} and {@code -or}, the weakest; both of one strength, from left to right. */
    Expression expression() {
        source.deeper();
        Expression left = comparison();
        int operators = 0;
        Optional<String> name = operatorName();
        while (name.filter(LOGICAL::contains).isPresent()) {
            refuseLongChain(++operators, source);
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
            refuseLongChain(++operators, source);
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
            refuseLongChain(++operators, source);
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

    static void refuseLongChain(int operators, Source source) {
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
        elements.add(operands.primary());
        source.skipBlanks();
        while (source.peek() == ',') {
            source.skip(1);
            source.skipBlanksAndLines();
            elements.add(operands.primary());
            source.skipBlanks();
        }
        return elements.size() == 1 ? elements.getFirst() : new Expression.Items(elements, at);
    }
}
