package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.language.Expression;
import dev.siegel.cmdlets.language.Pipeline;
import dev.siegel.cmdlets.language.Position;
import dev.siegel.cmdlets.language.Statement;
import dev.siegel.cmdlets.language.SyntaxFailure;
import dev.siegel.cmdlets.result.PropertyValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Gives expressions their values and runs the statements of blocks. */
final class Evaluator {
    private final Variables variables;
    private final Conversions conversions;
    private final Comparisons comparisons;
    private final Members members;
    private final Methods methods;
    private final Sums sums;
    private final Pipelines pipelines;

    Evaluator(Session session) {
        this.variables = session.variables();
        this.conversions = new Conversions(new Dates(session.environment().clock().getZone()));
        this.comparisons = new Comparisons(conversions);
        this.members = new Members(conversions);
        this.methods = new Methods(conversions, comparisons);
        this.sums = new Sums(conversions);
        this.pipelines = new Pipelines(session, this);
    }

    Pipelines pipelines() {
        return pipelines;
    }

    Conversions conversions() {
        return conversions;
    }

    Comparisons comparisons() {
        return comparisons;
    }

    Members members() {
        return members;
    }

    /** Runs statements; what they give goes to {@code output}. */
    void run(List<Statement> statements, Scope scope, Consumer<PropertyValue> output) {
        for (Statement statement : statements) {
            switch (statement) {
                case Statement.Run(Pipeline pipeline) -> pipelines.run(pipeline, scope, output);
                case Statement.Assign assignment -> assign(assignment, scope);
            }
        }
    }

    void assign(Statement.Assign assignment, Scope scope) {
        PropertyValue value = value(assignment.value(), scope);
        Expression target = assignment.target();
        PropertyValue whole =
                switch (assignment.kind()) {
                    case SET -> value;
                    case ADD -> sums.of(value(target, scope), false, value, assignment.at());
                    case TAKE -> sums.of(value(target, scope), true, value, assignment.at());
                };
        if (target instanceof Expression.Variable(String name, Position at)) {
            variables.set(name, whole, at);
        } else if (target instanceof Expression.Member(Expression of, String name, Position at)) {
            members.set(value(of, scope), name, whole, at);
        }
    }

    /** A pipeline as a value: an expression alone is itself, otherwise all it gives. */
    PropertyValue value(Pipeline pipeline, Scope scope) {
        if (pipeline.stages().size() == 1
                && pipeline.stages().getFirst() instanceof Pipeline.Value(Expression expression)) {
            return value(expression, scope);
        }
        var all = new ArrayList<PropertyValue>();
        pipelines.run(pipeline, scope, all::add);
        return together(all);
    }

    private static PropertyValue together(List<PropertyValue> all) {
        return switch (all.size()) {
            case 0 -> PropertyValue.NOTHING;
            case 1 -> all.getFirst();
            default -> new PropertyValue.Many(all);
        };
    }

    PropertyValue value(Expression expression, Scope scope) {
        return switch (expression) {
            case Expression.Literal(PropertyValue value, _) -> value;
            case Expression.Bare(String text, _) -> new PropertyValue.Text(text);
            case Expression.Interpolated(List<Expression> parts, _) -> interpolated(parts, scope);
            case Expression.Variable(String name, Position at) -> variable(name, scope, at);
            case Expression.Member(Expression of, String name, Position at) ->
                    members.read(value(of, scope), name, at);
            case Expression.Call(Expression of, String method, var arguments, Position at) ->
                    methods.call(value(of, scope), method, values(arguments, scope), at);
            case Expression.Index(Expression of, Expression index, Position at) ->
                    element(value(of, scope), value(index, scope), at);
            case Expression.Items(List<Expression> elements, _) ->
                    new PropertyValue.Many(values(elements, scope));
            case Expression.HashTable(List<Expression.Entry> entries, _) ->
                    hashTable(entries, scope);
            case Expression.Grouped(Pipeline pipeline, _) -> value(pipeline, scope);
            case Expression.Statements(List<Statement> statements, boolean list, _) ->
                    statements(statements, list, scope);
            case Expression.Block block -> code(block, scope);
            case Expression.Not(Expression of, _) -> PropertyValue.of(!Truth.of(value(of, scope)));
            case Expression.Negative(Expression of, Position at) -> negative(value(of, scope), at);
            case Expression.Compared(var left, var comparison, var right, Position at) ->
                    comparisons.compare(value(left, scope), comparison, value(right, scope), at);
            case Expression.Logical(var left, boolean both, var right, _) ->
                    PropertyValue.of(
                            both
                                    ? Truth.of(value(left, scope)) && Truth.of(value(right, scope))
                                    : Truth.of(value(left, scope))
                                            || Truth.of(value(right, scope)));
            case Expression.Sum(var left, boolean minus, var right, Position at) ->
                    sums.of(value(left, scope), minus, value(right, scope), at);
        };
    }

    private List<PropertyValue> values(List<Expression> expressions, Scope scope) {
        return expressions.stream().map(one -> value(one, scope)).toList();
    }

    private PropertyValue interpolated(List<Expression> parts, Scope scope) {
        var text = new StringBuilder();
        parts.forEach(part -> text.append(conversions.text(value(part, scope))));
        return new PropertyValue.Text(text.toString());
    }

    private PropertyValue variable(String name, Scope scope, Position at) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "true" -> PropertyValue.of(true);
            case "false" -> PropertyValue.of(false);
            case "null" -> PropertyValue.NOTHING;
            case "_", "psitem" -> {
                PropertyValue current = scope.current();
                if (current == null) {
                    throw SyntaxFailure.at(
                            "'$%s' is there in script blocks only".formatted(name),
                            "VariableIsUndefined",
                            at);
                }
                yield current;
            }
            default -> variables.get(name, at);
        };
    }

    private PropertyValue element(PropertyValue of, PropertyValue index, Position at) {
        if (of instanceof PropertyValue.HashTable table) {
            return table.entry(conversions.text(index)).orElse(PropertyValue.NOTHING);
        }
        List<PropertyValue> all =
                of instanceof PropertyValue.Many(List<PropertyValue> values) ? values : List.of(of);
        int place =
                conversions
                        .number(index)
                        .map(BigDecimal::intValue)
                        .orElseThrow(() ->
                                SyntaxFailure.at(
                                        "A list is asked for its elements by number",
                                        "InvalidIndex",
                                        at));
        int counted = place < 0 ? all.size() + place : place;
        return counted >= 0 && counted < all.size() ? all.get(counted) : PropertyValue.NOTHING;
    }

    private PropertyValue hashTable(List<Expression.Entry> entries, Scope scope) {
        var table = new LinkedHashMap<String, PropertyValue>();
        entries.forEach(entry ->
                table.put(
                        conversions.text(value(entry.key(), scope)), value(entry.value(), scope)));
        return new PropertyValue.HashTable(table);
    }

    private PropertyValue statements(List<Statement> statements, boolean list, Scope scope) {
        var all = new ArrayList<PropertyValue>();
        run(statements, scope, all::add);
        return list ? new PropertyValue.Many(all) : together(all);
    }

    private PropertyValue code(Expression.Block block, Scope scope) {
        Bulk around = scope.bulk();
        Scope inner = scope.within(around == null ? new Bulk() : around);
        return new PropertyValue.Code(
                block.block().text(),
                (current, output) -> run(block.block().statements(), inner.with(current), output));
    }

    private PropertyValue negative(PropertyValue value, Position at) {
        return sums.of(new PropertyValue.Whole(0), true, value, at);
    }
}
