package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.binding.Binder;
import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterType;
import dev.siegel.cmdlets.binding.PipelineBinder;
import dev.siegel.cmdlets.binding.Word;
import dev.siegel.cmdlets.language.Expression;
import dev.siegel.cmdlets.language.Pipeline;
import dev.siegel.cmdlets.language.Position;
import dev.siegel.cmdlets.language.Statement;
import dev.siegel.cmdlets.language.SyntaxFailure;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.PropertyValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Binds every cmdlet of a text without running any: a slip in the last line must not be found when
 * the first has changed something. What only a run can know binds as anything.
 */
final class Checker {
    private static final Set<String> CONSTANTS = Set.of("true", "false", "null");

    private final Problems problems;
    private final boolean somebodyToAsk;

    Checker(Problems problems, boolean somebodyToAsk) {
        this.problems = problems;
        this.somebodyToAsk = somebodyToAsk;
    }

    /** Hears of what is wrong. */
    interface Problems {
        void found(String cmdlet, CmdletFailure failure, Position at);
    }

    void statements(List<Statement> statements) {
        for (Statement statement : statements) {
            switch (statement) {
                case Statement.Run(Pipeline pipeline) -> pipeline(pipeline);
                case Statement.Assign(Expression target, _, Pipeline value, _) -> {
                    expression(target);
                    pipeline(value);
                }
            }
        }
    }

    private void pipeline(Pipeline pipeline) {
        boolean fed = false;
        Optional<CmdletDescription> before = Optional.empty();
        for (Pipeline.Stage stage : pipeline.stages()) {
            switch (stage) {
                case Pipeline.Value(Expression expression) -> expression(expression);
                case Pipeline.Command command -> before = command(command, fed, before);
            }
            fed = true;
        }
    }

    private Optional<CmdletDescription> command(
            Pipeline.Command command, boolean fed, Optional<CmdletDescription> before) {
        String source = "cs";
        try {
            CmdletDescription cmdlet = Pipelines.cmdlet(command.name());
            source = cmdlet.name();
            refuseAfterPrinting(before, cmdlet);
            refuseUnfed(cmdlet, fed);
            BoundCmdlet line =
                    Binder.bind(
                            cmdlet,
                            Words.of(command.arguments(), this::word),
                            (_, _) -> Optional.empty(),
                            fed);
            refuseAssignments(command, line);
            checkBlocks(line);
            return Optional.of(cmdlet);
        } catch (CmdletFailure failure) {
            boolean asked =
                    somebodyToAsk && "MissingMandatoryParameter".equals(failure.error().errorId());
            if (!asked) {
                problems.found(source, failure, command.at());
            }
            return Optional.empty();
        }
    }

    private static void refuseAfterPrinting(
            Optional<CmdletDescription> before, CmdletDescription cmdlet) {
        if (before.filter(one -> Steps.prints(one.name())).isPresent()
                && !"Out-Null".equals(cmdlet.name())) {
            throw CmdletFailure.usage(
                    "%s prints the objects, nothing is left for %s; put it last."
                            .formatted(before.get().name(), cmdlet.name()),
                    "FormatNotLast");
        }
    }

    private static void refuseUnfed(CmdletDescription cmdlet, boolean fed) {
        if (fed && !PipelineBinder.takesInput(cmdlet)) {
            throw CmdletFailure.usage(
                    "%s takes no objects of a pipeline.".formatted(cmdlet.name()),
                    "InputObjectNotBound");
        }
    }

    /** {@code {$_.Enabled = $True}} would set what it was meant to ask. */
    private static void refuseAssignments(Pipeline.Command command, BoundCmdlet line) {
        if (!"Where-Object".equals(line.cmdlet().name())) {
            return;
        }
        for (Pipeline.Argument argument : command.arguments()) {
            if (argument instanceof Pipeline.Given(Expression.Block(var block, _))) {
                for (Statement statement : block.statements()) {
                    if (statement instanceof Statement.Assign assignment) {
                        throw SyntaxFailure.at(
                                "A condition that sets something: '=' sets, -eq compares,",
                                "AssignmentInCondition",
                                assignment.at());
                    }
                }
            }
        }
    }

    private Word.Value word(Expression expression) {
        int column = expression.at().column();
        if (expression instanceof Expression.Variable(String name, _)
                && CONSTANTS.contains(name.toLowerCase(Locale.ROOT))) {
            return Word.Value.computed(constant(name.toLowerCase(Locale.ROOT)), column);
        }
        if (expression instanceof Expression.Block(var block, _)) {
            return Word.Value.computed(
                    new PropertyValue.Code(block.text(), (_, _) -> statements(block.statements())),
                    column);
        }
        expression(expression);
        return Word.Value.unknown(column);
    }

    private static PropertyValue constant(String name) {
        return "null".equals(name) ? PropertyValue.NOTHING : PropertyValue.of("true".equals(name));
    }

    private void expression(Expression expression) {
        switch (expression) {
            case Expression.Literal _, Expression.Bare _, Expression.Variable _ -> {
                // nothing to bind
            }
            case Expression.Block(var block, _) -> statements(block.statements());
            case Expression.Interpolated(List<Expression> parts, _) ->
                    parts.forEach(this::expression);
            case Expression.Member(Expression of, _, _) -> expression(of);
            case Expression.Call(Expression of, _, List<Expression> arguments, _) -> {
                expression(of);
                arguments.forEach(this::expression);
            }
            case Expression.Index(Expression of, Expression index, _) -> {
                expression(of);
                expression(index);
            }
            case Expression.Items(List<Expression> elements, _) ->
                    elements.forEach(this::expression);
            case Expression.HashTable(List<Expression.Entry> entries, _) ->
                    entries.forEach(entry -> {
                        expression(entry.key());
                        pipeline(entry.value());
                    });
            case Expression.Grouped(Pipeline pipeline, _) -> pipeline(pipeline);
            case Expression.Statements(List<Statement> statements, _, _) -> statements(statements);
            case Expression.Not(Expression of, _) -> expression(of);
            case Expression.Negative(Expression of, _) -> expression(of);
            case Expression.Compared(Expression left, _, Expression right, _) -> {
                expression(left);
                expression(right);
            }
            case Expression.Logical(Expression left, _, Expression right, _) -> {
                expression(left);
                expression(right);
            }
            case Expression.Sum(Expression left, _, Expression right, _) -> {
                expression(left);
                expression(right);
            }
        }
    }

    /** Blocks the pipeline runs are checked too; those for the server are not ours to read. */
    private static void checkBlocks(BoundCmdlet line) {
        for (ParameterDescription parameter : line.cmdlet().own()) {
            boolean run =
                    parameter.type() instanceof ParameterType.Code
                            || parameter
                                    .type()
                                    .equals(new ParameterType.ListOf(new ParameterType.Anything()));
            if (run
                    && line.value(parameter.name()).orElse(PropertyValue.NOTHING)
                            instanceof PropertyValue.Code(_, var block)) {
                block.all(PropertyValue.NOTHING);
            }
        }
    }
}
