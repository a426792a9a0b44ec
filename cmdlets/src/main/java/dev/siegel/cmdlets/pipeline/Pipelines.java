package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.binding.Binder;
import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.CommonParameters;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterType;
import dev.siegel.cmdlets.binding.Word;
import dev.siegel.cmdlets.language.Expression;
import dev.siegel.cmdlets.language.Pipeline;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.session.Terminal;
import dev.siegel.cmdlets.table.CmdletTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Binds the cmdlets of a pipeline and lets the objects through, one at a time. */
final class Pipelines {
    private final Session session;
    private final Evaluator evaluator;

    Pipelines(Session session, Evaluator evaluator) {
        this.session = session;
        this.evaluator = evaluator;
    }

    void run(Pipeline pipeline, Scope scope, Consumer<PropertyValue> output) {
        run(plan(pipeline, scope), scope, output);
    }

    /** All arguments are computed and bound before anything runs. */
    Plan plan(Pipeline pipeline, Scope scope) {
        Expression head = null;
        var lines = new ArrayList<BoundCmdlet>();
        for (Pipeline.Stage stage : pipeline.stages()) {
            switch (stage) {
                case Pipeline.Value(Expression expression) -> head = expression;
                case Pipeline.Command command ->
                        lines.add(bound(command, scope, head != null || !lines.isEmpty()));
            }
        }
        return head == null
                ? new Plan(null, new Pushdown(evaluator, scope).told(pipeline, lines))
                : new Plan(head, lines);
    }

    private BoundCmdlet bound(Pipeline.Command command, Scope scope, boolean fed) {
        CmdletDescription cmdlet = cmdlet(command.name());
        List<Word> words =
                Words.of(
                        command.arguments(),
                        expression ->
                                Word.Value.computed(
                                        evaluator.value(expression, scope),
                                        expression.at().column()));
        return bind(cmdlet, words, fed);
    }

    BoundCmdlet bind(CmdletDescription cmdlet, List<Word> words, boolean fed) {
        try {
            BoundCmdlet line = Binder.bind(cmdlet, words, this::ask, fed);
            if (fed && line.isOn(CommonParameters.FROM_STDIN)) {
                throw CmdletFailure.usage(
                        "-FromStdin is for the first cmdlet of a pipeline only.",
                        "StandardInputNotFirst");
            }
            return line;
        } catch (CmdletFailure failure) {
            session.report(cmdlet.name(), failure.error());
            session.verdict().ended(failure.error().exitCode());
            throw new Stopped(false);
        }
    }

    static CmdletDescription cmdlet(String name) {
        return CmdletTable.find(name)
                .orElseThrow(() -> new CmdletFailure(CmdletTable.notFound(name)));
    }

    private Optional<String> ask(CmdletDescription cmdlet, ParameterDescription missing) {
        Terminal terminal = session.environment().terminal();
        if (!terminal.isThere()) {
            return Optional.empty();
        }
        session.err().println("Supply values for the following parameters:");
        session.err().flush();
        String prompt = missing.name() + ": ";
        return missing.type() instanceof ParameterType.Secret
                ? terminal.askSecretly(prompt)
                : terminal.ask(prompt);
    }

    void run(Plan plan, Scope scope, Consumer<PropertyValue> output) {
        List<Step> steps = steps(plan, scope, output);
        Sink first = steps.isEmpty() ? Sink.to(output) : steps.getFirst();
        try {
            begin(plan, scope, steps, first);
            first.end();
        } catch (Enough enough) {
            if (!steps.contains(enough.step())) {
                throw enough;
            }
            enough.step().endNext();
        } finally {
            if (!scope.isWithinPipeline()) {
                session.progress().finished();
            }
        }
    }

    private void begin(Plan plan, Scope scope, List<Step> steps, Sink first) {
        Expression head = plan.head();
        if (head == null && plan.lines().getFirst().isOn(CommonParameters.FROM_STDIN)) {
            new StandardInput(session.input()).each(first::take);
            return;
        }
        if (head == null) {
            steps.getFirst().begin();
            return;
        }
        PropertyValue value = evaluator.value(head, scope);
        List<PropertyValue> all =
                value instanceof PropertyValue.Many(List<PropertyValue> values)
                        ? List.copyOf(values)
                        : List.of(value);
        all.stream().filter(one -> !(one instanceof PropertyValue.Nothing)).forEach(first::take);
    }

    private List<Step> steps(Plan plan, Scope scope, Consumer<PropertyValue> output) {
        var steps = new ArrayList<Step>();
        Sink next = Sink.to(output);
        for (BoundCmdlet line : plan.lines().reversed()) {
            Step step = Steps.of(new StageContext(session, line, scope), next, evaluator);
            steps.addFirst(step);
            next = step;
        }
        return steps;
    }
}
