package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.binding.ArgumentWords;
import dev.siegel.cmdlets.binding.Binder;
import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.Word;
import dev.siegel.cmdlets.language.Parser;
import dev.siegel.cmdlets.language.Pipeline;
import dev.siegel.cmdlets.language.Position;
import dev.siegel.cmdlets.language.Statement;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.ExitCode;
import java.util.List;
import java.util.Optional;

/** Runs texts and the arguments of a shell in a session. */
public final class Interpreter {
    /** Where errors are said to come from when no cmdlet is to blame. */
    private static final String PROGRAM = "cs";

    private final Session session;
    private final Evaluator evaluator;

    public Interpreter(Session session) {
        this.session = session;
        this.evaluator = new Evaluator(session);
    }

    /** Whether a text is only looked at, or run as well. */
    public enum Mode {
        CHECK,
        RUN
    }

    /**
     * Runs a text, after all of it was understood and bound.
     *
     * @param name of the file it comes from, empty for a line
     */
    public ExitCode text(String text, String name, Mode mode) {
        session.begin();
        try {
            List<Statement> statements = Parser.parse(text);
            if (!isSound(statements, name, mode) || mode == Mode.CHECK) {
                return session.verdict().code();
            }
            run(statements);
        } catch (CmdletFailure failure) {
            report(name.isEmpty() ? PROGRAM : name, failure);
        }
        return session.verdict().code();
    }

    private boolean isSound(List<Statement> statements, String name, Mode mode) {
        var sound = new boolean[] {true};
        Checker.Problems problems =
                (cmdlet, failure, at) -> {
                    sound[0] = false;
                    session.report(cmdlet, failure.error(), place(name, at));
                    session.verdict().met(failure.error().exitCode());
                };
        boolean somebody = mode == Mode.RUN && session.environment().terminal().isThere();
        new Checker(problems, somebody).statements(statements);
        return sound[0];
    }

    private static String place(String name, Position at) {
        if (name.isEmpty()) {
            return at.line() == 1 && at.column() == 1 ? "" : at.toString();
        }
        return name + ", " + at;
    }

    private void run(List<Statement> statements) {
        for (Statement statement : statements) {
            try {
                switch (statement) {
                    case Statement.Run(Pipeline pipeline) -> print(pipeline);
                    case Statement.Assign assignment -> evaluator.assign(assignment, Scope.OUTSIDE);
                }
            } catch (CmdletFailure failure) {
                report(PROGRAM, failure);
            } catch (Stopped stopped) {
                if (stopped.endsScript()) {
                    return;
                }
            }
        }
    }

    private void print(Pipeline pipeline) {
        print(evaluator.pipelines().plan(pipeline, Scope.OUTSIDE));
    }

    private void print(Plan plan) {
        Printer printer = Printer.of(session, plan.last());
        boolean whole = false;
        try {
            evaluator.pipelines().run(plan, Scope.OUTSIDE, printer::print);
            whole = plan.last().filter(line -> Steps.endsOutput(line.cmdlet().name())).isEmpty();
        } finally {
            if (whole && session.verdict().code() == ExitCode.DONE) {
                printer.finish();
            } else {
                printer.finishWhatWasStarted();
            }
        }
    }

    /** Runs one cmdlet with the arguments a shell has taken apart. */
    public ExitCode arguments(List<String> arguments, Mode mode) {
        session.begin();
        try {
            List<Word> words = ArgumentWords.of(arguments);
            CmdletDescription cmdlet = Pipelines.cmdlet(name(words));
            List<Word> rest = words.subList(1, words.size());
            if (mode == Mode.CHECK) {
                check(cmdlet, rest);
            } else {
                BoundCmdlet line = evaluator.pipelines().bind(cmdlet, rest, false);
                print(new Plan(null, List.of(line)));
            }
        } catch (CmdletFailure failure) {
            report(PROGRAM, failure);
        } catch (Stopped _) {
            return session.verdict().code();
        }
        return session.verdict().code();
    }

    private void check(CmdletDescription cmdlet, List<Word> words) {
        try {
            Binder.bind(cmdlet, words, (_, _) -> Optional.empty());
        } catch (CmdletFailure failure) {
            report(cmdlet.name(), failure);
        }
    }

    private static String name(List<Word> words) {
        if (words.getFirst() instanceof Word.Value value) {
            return value.text();
        }
        throw CmdletFailure.usage(
                "A line begins with the name of a cmdlet; cs --help names the forms.",
                "OptionUnknown");
    }

    private void report(String source, CmdletFailure failure) {
        session.report(source, failure.error());
        session.verdict().ended(failure.error().exitCode());
    }
}
