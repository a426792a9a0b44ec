package dev.siegel.cmdlets;

import dev.siegel.cmdlets.binding.ArgumentWords;
import dev.siegel.cmdlets.binding.Binder;
import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterType;
import dev.siegel.cmdlets.binding.Word;
import dev.siegel.cmdlets.command.CmdletActions;
import dev.siegel.cmdlets.output.HarmlessText;
import dev.siegel.cmdlets.output.ObjectWriter;
import dev.siegel.cmdlets.output.OutputForm;
import dev.siegel.cmdlets.output.Times;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.result.ExitCode;
import dev.siegel.cmdlets.table.CmdletTable;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Binds and runs one line, prints what it gives and reports what went wrong. */
final class LineRunner {
    private final PrintStream out;
    private final PrintStream err;
    private final Environment environment;
    private boolean stopped;

    LineRunner(PrintStream out, PrintStream err, Environment environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    Environment environment() {
        return environment;
    }

    /** Whether an error was met whose line says -ErrorAction Stop. */
    boolean isStopped() {
        return stopped;
    }

    ExitCode arguments(List<String> arguments, boolean check) {
        return line(ArgumentWords.of(arguments), check);
    }

    ExitCode line(List<Word> words, boolean check) {
        CmdletDescription cmdlet = cmdlet(words);
        BoundCmdlet bound;
        try {
            bound =
                    Binder.bind(
                            cmdlet,
                            words.subList(1, words.size()),
                            check ? this::noted : this::ask);
        } catch (CmdletFailure failure) {
            report(cmdlet.name(), failure.error());
            return failure.error().exitCode();
        }
        return check ? ExitCode.DONE : run(bound);
    }

    private static CmdletDescription cmdlet(List<Word> words) {
        if (words.isEmpty()) {
            throw CmdletFailure.usage("There is nothing on the line.", "NothingToRun");
        }
        if (words.getFirst() instanceof Word.Value(String name, _, _, _, _)) {
            return CmdletTable.find(name)
                    .orElseThrow(() -> new CmdletFailure(CmdletTable.notFound(name)));
        }
        throw CmdletFailure.usage(
                "A line begins with the name of a cmdlet. The forms are:\n" + Cs.FORMS,
                "OptionUnknown");
    }

    private ExitCode run(BoundCmdlet bound) {
        var context = new LineContext(bound, environment, out, err);
        var writer = new StartedWriter(form(bound).writer(out));
        try {
            CmdletActions.of(bound.cmdlet()).run(context, writer::write);
            writer.finish();
            return ExitCode.DONE;
        } catch (CmdletFailure failure) {
            writer.finishWhatWasStarted();
            stopped |= bound.choice("ErrorAction").filter("stop"::equals).isPresent();
            if (saysErrors(bound)) {
                report(bound.cmdlet().name(), failure.error());
            }
            return failure.error().exitCode();
        }
    }

    /** Knows whether anything was written: a line that fails at once prints no empty array. */
    private static final class StartedWriter {
        private final ObjectWriter writer;
        private boolean started;

        StartedWriter(ObjectWriter writer) {
            this.writer = writer;
        }

        void write(CmdletObject object) {
            started = true;
            writer.write(object);
        }

        void finish() {
            writer.finish();
        }

        void finishWhatWasStarted() {
            if (started) {
                writer.finish();
            }
        }
    }

    /** What an error leads to changes what is said; the exit code always tells. */
    private static boolean saysErrors(BoundCmdlet bound) {
        return bound.choice("ErrorAction")
                .map(action -> !"silentlycontinue".equals(action) && !"ignore".equals(action))
                .orElse(true);
    }

    private OutputForm form(BoundCmdlet bound) {
        ZoneId zone = bound.text("TimeZone").map(ZoneId::of).orElse(environment.clock().getZone());
        OutputForm.Kind kind =
                bound.text("Output")
                        .filter(name -> !bound.cmdlet().has("Output"))
                        .map(name -> OutputForm.Kind.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(null);
        return new OutputForm(
                kind, bound.all("Property"), new Times(zone, bound.isOn("CompatTimes")));
    }

    private Optional<String> ask(CmdletDescription cmdlet, ParameterDescription missing) {
        Terminal terminal = environment.terminal();
        if (!terminal.isThere()) {
            return Optional.empty();
        }
        err.println("Supply values for the following parameters:");
        String prompt = missing.name() + ": ";
        return missing.type() instanceof ParameterType.Secret
                ? terminal.askSecretly(prompt)
                : terminal.ask(prompt);
    }

    /** A check asks nobody; what is missing would be asked for when the line runs on a terminal. */
    private Optional<String> noted(CmdletDescription cmdlet, ParameterDescription missing) {
        return Optional.empty();
    }

    /** Prints an error as administrators know it. */
    void report(String source, ErrorRecord error) {
        String category = error.category().label();
        String target = error.target().isEmpty() ? ":" : error.target();
        err.print(
                """
                %s : %s
                    + CategoryInfo          : %s: (%s) [%s]
                    + FullyQualifiedErrorId : %s,%s
                """
                        .formatted(
                                source,
                                lines(error.message()),
                                category,
                                HarmlessText.of(target),
                                source,
                                HarmlessText.of(error.errorId()),
                                source.replace("-", "")));
        err.flush();
    }

    private static String lines(String message) {
        return String.join("\n", message.lines().map(HarmlessText::of).toList());
    }
}
