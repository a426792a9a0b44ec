package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.language.Comparison;
import dev.siegel.cmdlets.language.Expression;
import dev.siegel.cmdlets.language.Pipeline;
import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.result.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the first cmdlet of a pipeline what those after it will ask for: conditions the server can
 * check, and how many objects are wanted at most. Hidden arguments carry it.
 */
final class Pushdown {
    static final String FILTER = "#filter";
    static final String FIRST = "#first";

    private final Evaluator evaluator;
    private final Scope scope;

    Pushdown(Evaluator evaluator, Scope scope) {
        this.evaluator = evaluator;
        this.scope = scope;
    }

    /** The lines of the pipeline, the first with what it is told. */
    List<BoundCmdlet> told(Pipeline pipeline, List<BoundCmdlet> lines) {
        BoundCmdlet first = lines.getFirst();
        if (!first.cmdlet().name().startsWith("Get-Cs") || first.has("Filter")) {
            return lines;
        }
        var filter =
                new ServerFilter(
                        first.cmdlet().filterable(),
                        expression -> evaluator.value(expression, scope),
                        evaluator.conversions().dates());
        var conditions = new ArrayList<String>();
        int next = 1;
        while (next < lines.size() && isCalled(lines.get(next), "Where-Object")) {
            condition(filter, lines.get(next), pipeline.stages().get(next))
                    .ifPresent(conditions::add);
            next++;
        }
        BoundCmdlet told = first;
        if (!conditions.isEmpty()) {
            told = with(told, FILTER, String.join(" -and ", conditions));
        }
        Optional<String> most =
                next < lines.size() && filter.isExact() ? most(lines.get(next)) : Optional.empty();
        if (most.isPresent()) {
            told = with(told, FIRST, most.get());
        }
        var all = new ArrayList<>(lines);
        all.set(0, told);
        return all;
    }

    private static boolean isCalled(BoundCmdlet line, String name) {
        return line.cmdlet().name().equals(name);
    }

    private static BoundCmdlet with(BoundCmdlet line, String name, String text) {
        return line.with(Map.of(name, List.of(text)), Map.of());
    }

    /** The condition of a Where-Object: its block, or its property, operator and value. */
    private static Optional<String> condition(
            ServerFilter filter, BoundCmdlet where, Pipeline.Stage stage) {
        if (where.value("FilterScript").orElseThrow() instanceof PropertyValue.Code) {
            return block(stage).flatMap(block -> filter.of(block.block().statements()));
        }
        return WhereStep.comparison(where)
                .filter(comparison -> !comparison.caseSensitive())
                .map(Comparison::kind)
                .or(() -> Optional.of(Comparison.Kind.MATCH))
                .flatMap(kind ->
                        filter.compared(
                                ValueText.of(where.value("FilterScript").orElseThrow()),
                                kind,
                                where.value("Value").orElse(PropertyValue.NOTHING)));
    }

    private static Optional<Expression.Block> block(Pipeline.Stage stage) {
        if (stage instanceof Pipeline.Command(_, List<Pipeline.Argument> arguments, _)) {
            for (Pipeline.Argument argument : arguments) {
                if (argument instanceof Pipeline.Given(Expression.Block block)) {
                    return Optional.of(block);
                }
            }
        }
        return Optional.empty();
    }

    /** How many objects Select-Object lets through at most, with those it skips. */
    private static Optional<String> most(BoundCmdlet select) {
        boolean plain =
                isCalled(select, "Select-Object")
                        && !select.has("Last")
                        && !select.has("ExpandProperty")
                        && !select.isOn("Unique");
        return plain
                ? select.text("First")
                        .map(count ->
                                Long.toString(
                                        Long.parseLong(count)
                                                + select.text("Skip")
                                                        .map(Long::parseLong)
                                                        .orElse(0L)))
                : Optional.empty();
    }
}
