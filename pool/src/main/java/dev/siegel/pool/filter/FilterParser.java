package dev.siegel.pool.filter;

import dev.siegel.pool.filter.Token.Constant;
import dev.siegel.pool.filter.Token.Operator;
import dev.siegel.pool.filter.Token.Parenthesis;
import dev.siegel.pool.filter.Token.Property;
import dev.siegel.pool.filter.Token.Quoted;
import dev.siegel.pool.filter.Token.Word;
import java.util.List;
import java.util.Set;

/**
 * Reads an expression by recursive descent. As in the language it comes from, {@code -and} and
 * {@code -or} bind equally and from the left, and {@code -not} binds more tightly than a
 * comparison.
 */
final class FilterParser {
    private static final int LONGEST = 8 * 1024;
    private static final int DEEPEST = 100;
    private static final int MOST_CONDITIONS = 200;
    private static final Set<String> JOINS = Set.of("and", "or");
    private static final int SHOWN = 64;

    private final List<Token> tokens;
    private final FilterSchema schema;
    private int at;
    private int depth;
    private int conditions;

    private FilterParser(List<Token> tokens, FilterSchema schema) {
        this.tokens = tokens;
        this.schema = schema;
    }

    static Filter parse(String text, FilterSchema schema) {
        if (text.length() > LONGEST) {
            throw new FilterRefused("a filter is at most " + LONGEST + " characters long");
        }
        var parser = new FilterParser(FilterLexer.tokens(text), schema);
        Filter filter = parser.expression();
        if (!(parser.peek() instanceof Token.End)) {
            throw parser.unexpected("-and, -or or the end");
        }
        return filter;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Filter expression() {
        Filter left = unary();
        while (peek() instanceof Operator(_, String name) && JOINS.contains(name)) {
            at++;
            Filter right = unary();
            left = name.equals("and") ? Filter.and(left, right) : Filter.or(left, right);
        }
        return left;
    }

    private Filter unary() {
        if (++depth > DEEPEST) {
            throw FilterRefused.at(
                    peek().position(), "the filter is nested more than " + DEEPEST + " deep");
        }
        Filter read =
                peek() instanceof Operator(_, String name) && name.equals("not")
                        ? negation()
                        : operand();
        depth--;
        return read;
    }

    private Filter negation() {
        at++;
        boolean bare = isProperty(peek());
        if (bare && isComparison(tokens.get(at + 1))) {
            throw FilterRefused.at(
                    peek().position(),
                    "-not binds more tightly than the comparison: put that in parentheses");
        }
        return unary().negate();
    }

    private Filter operand() {
        Token token = peek();
        if (token instanceof Parenthesis(_, boolean opening) && opening) {
            return parenthesized();
        }
        if (++conditions > MOST_CONDITIONS) {
            throw FilterRefused.at(
                    token.position(),
                    "the filter has more than " + MOST_CONDITIONS + " conditions");
        }
        return isProperty(token) ? ofProperty() : mirrored();
    }

    private Filter parenthesized() {
        at++;
        Filter inner = expression();
        if (!(peek() instanceof Parenthesis(_, boolean opening)) || opening) {
            throw unexpected(")");
        }
        at++;
        return inner;
    }

    /** {@code Property -operator value}, or the property alone. */
    private Filter ofProperty() {
        FilterProperty property = property(tokens.get(at++));
        if (!isComparison(peek())) {
            return Conditions.set(property);
        }
        Operator operator = (Operator) tokens.get(at++);
        Token value = peek();
        if (!isValue(value)) {
            throw unexpected("a value");
        }
        at++;
        return Conditions.of(property, operator, value);
    }

    /** {@code value -operator $_.Property}. */
    private Filter mirrored() {
        Token value = peek();
        if (!isValue(value)) {
            throw unexpected("a property");
        }
        at++;
        if (!isComparison(peek())) {
            throw unexpected("a comparison");
        }
        Operator operator = (Operator) tokens.get(at++);
        if (!isProperty(peek())) {
            throw unexpected("a property");
        }
        return Conditions.mirrored(property(tokens.get(at++)), operator, value);
    }

    private FilterProperty property(Token token) {
        String name =
                switch (token) {
                    case Property(_, String given) -> given;
                    case Word(_, String given) -> given;
                    case Parenthesis _, Operator _, Quoted _, Constant _, Token.End _ ->
                            throw new IllegalStateException("no property");
                };
        return schema.find(name)
                .orElseThrow(() ->
                        FilterRefused.at(
                                token.position(),
                                "there is no property '"
                                        + (name.length() > SHOWN ? name.substring(0, SHOWN) : name)
                                        + "'; there are "
                                        + String.join(", ", schema.names())));
    }

    /** A number in front is a value, any other word a property. */
    private static boolean isProperty(Token token) {
        return token instanceof Property
                || (token instanceof Word(_, String text) && !Conditions.isNumber(text));
    }

    private static boolean isValue(Token token) {
        return token instanceof Word || token instanceof Quoted || token instanceof Constant;
    }

    private static boolean isComparison(Token token) {
        return token instanceof Operator(_, String name)
                && !JOINS.contains(name)
                && !name.equals("not");
    }

    private FilterRefused unexpected(String wanted) {
        Token token = peek();
        if (token instanceof Property) {
            return FilterRefused.at(
                    token.position(), "a property is compared with a value, not with a property");
        }
        String found = token instanceof Token.End ? "the filter ends" : "something else stands";
        return FilterRefused.at(token.position(), found + " where " + wanted + " is expected");
    }
}
