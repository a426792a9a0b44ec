package dev.siegel.cmdlets.language;

import dev.siegel.cmdlets.result.ValueText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Statements written out with every grouping visible. */
final class Outline {
    private Outline() {}

    static String of(String text) {
        return all(Parser.parse(text));
    }

    private static String all(List<Statement> statements) {
        return statements.stream().map(Outline::one).collect(Collectors.joining(" ; "));
    }

    private static String one(Statement statement) {
        return switch (statement) {
            case Statement.Run(Pipeline pipeline) -> pipeline(pipeline);
            case Statement.Assign(Expression target, Statement.Kind kind, Pipeline value, _) ->
                    "%s %s %s".formatted(of(target), kind, pipeline(value));
        };
    }

    private static String pipeline(Pipeline pipeline) {
        return pipeline.stages().stream().map(Outline::stage).collect(Collectors.joining(" | "));
    }

    private static String stage(Pipeline.Stage stage) {
        return switch (stage) {
            case Pipeline.Value(Expression expression) -> of(expression);
            case Pipeline.Command(String name, List<Pipeline.Argument> arguments, _) ->
                    name
                            + arguments.stream()
                                    .map(argument -> " " + argument(argument))
                                    .collect(Collectors.joining());
        };
    }

    private static String argument(Pipeline.Argument argument) {
        return switch (argument) {
            case Pipeline.Name(String name, boolean colon, _) -> "-" + name + (colon ? ":" : "");
            case Pipeline.Given(Expression value) -> of(value);
        };
    }

    private static String list(List<Expression> expressions, String between) {
        return expressions.stream().map(Outline::of).collect(Collectors.joining(between));
    }

    static String of(Expression expression) {
        return switch (expression) {
            case Expression.Literal(var value, _) -> "'" + ValueText.of(value) + "'";
            case Expression.Bare(String text, _) -> text;
            case Expression.Interpolated(var parts, _) -> "\"" + list(parts, "+") + "\"";
            case Expression.Variable(String name, _) -> "$" + name;
            case Expression.Member(var of, String name, _) -> of(of) + "." + name;
            case Expression.Call(var of, String method, var arguments, _) ->
                    of(of) + "." + method + "(" + list(arguments, ", ") + ")";
            case Expression.Index(var of, var index, _) -> of(of) + "[" + of(index) + "]";
            case Expression.Items(var elements, _) -> "<" + list(elements, ", ") + ">";
            case Expression.HashTable(var entries, _) ->
                    entries.stream()
                            .map(entry -> of(entry.key()) + "=" + pipeline(entry.value()))
                            .collect(Collectors.joining("; ", "@{", "}"));
            case Expression.Grouped(Pipeline pipeline, _) -> "(" + pipeline(pipeline) + ")";
            case Expression.Statements(var statements, boolean list, _) ->
                    (list ? "@(" : "$(") + all(statements) + ")";
            case Expression.Block(ScriptBlock block, _) -> "{" + all(block.statements()) + "}";
            case Expression.Not(var of, _) -> "not " + of(of);
            case Expression.Negative(var of, _) -> "minus " + of(of);
            case Expression.Compared(var left, Comparison comparison, var right, _) ->
                    "[%s %s%s %s]"
                            .formatted(
                                    of(left),
                                    comparison.caseSensitive() ? "c" : "",
                                    comparison.kind().name().toLowerCase(Locale.ROOT),
                                    of(right));
            case Expression.Logical(var left, boolean both, var right, _) ->
                    "[%s %s %s]".formatted(of(left), both ? "and" : "or", of(right));
            case Expression.Sum(var left, boolean minus, var right, _) ->
                    "[%s %s %s]".formatted(of(left), minus ? "-" : "+", of(right));
        };
    }
}
