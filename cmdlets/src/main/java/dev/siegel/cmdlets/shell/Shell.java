package dev.siegel.cmdlets.shell;

import dev.siegel.cmdlets.pipeline.Interpreter;
import dev.siegel.cmdlets.pipeline.Session;
import dev.siegel.cmdlets.result.ExitCode;
import dev.siegel.cmdlets.session.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.DumbTerminal;

/** Reads statements and runs them in one session until it is told to leave. */
public final class Shell {
    private static final String PROMPT = "cs> ";
    private static final int USUAL_COLUMNS = 80;
    private static final int USUAL_ROWS = 24;
    private static final Set<String> WAYS_OUT = Set.of("exit", "quit");

    private final LineReader reader;
    private final RunningLine running;
    private ExitCode last = ExitCode.DONE;

    private Shell(LineReader reader, RunningLine running) {
        this.reader = reader;
        this.running = running;
    }

    /** Runs on the terminal of the process, or on the streams where there is none. */
    public static ExitCode run(
            InputStream in, PrintStream out, PrintStream err, Environment environment) {
        boolean there = environment.terminal().isThere();
        try (Terminal terminal =
                there
                        ? TerminalBuilder.builder().system(true).dumb(true).build()
                        : new DumbTerminal(
                                "cs", Terminal.TYPE_DUMB, in, out, StandardCharsets.UTF_8)) {
            return run(terminal, there, out, err, environment);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /**
     * Runs on a terminal.
     *
     * @param there whether somebody sits at it who can be asked
     */
    static ExitCode run(
            Terminal terminal,
            boolean there,
            PrintStream out,
            PrintStream err,
            Environment environment) {
        boolean dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
        if (!dumb && terminal.getColumns() == 0) {
            // nobody has told the terminal how large it is
            terminal.setSize(Size.of(USUAL_COLUMNS, USUAL_ROWS));
        }
        var progress = new ProgressLine(err, !dumb, System::nanoTime);
        var session =
                new Session(
                        progress.over(out),
                        progress.over(err),
                        new Environment(
                                environment.variables(),
                                environment.workingFolder(),
                                environment.home(),
                                environment.clock(),
                                new ShellTerminal(terminal, there)));
        session.show(progress);
        LineReader reader = LineReaders.of(terminal, session, err);
        // between two lines nothing is there to be stopped
        terminal.handle(Terminal.Signal.INT, Terminal.SignalHandler.SIG_IGN);
        var running = new RunningLine(terminal, new Interpreter(session), progress, out, err);
        return new Shell(reader, running).untilLeft();
    }

    private ExitCode untilLeft() {
        boolean more = true;
        while (more) {
            try {
                more = take(reader.readLine(PROMPT));
            } catch (UserInterruptException _) {
                // the line is given up, the next one begins
            } catch (EndOfFileException end) {
                Optional.ofNullable(end.getPartialLine()).ifPresent(this::take);
                more = false;
            }
        }
        return last;
    }

    /** Runs a statement; false when it was the way out. */
    private boolean take(String line) {
        if (WAYS_OUT.contains(line.strip().toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (!line.isBlank()) {
            last = running.run(line);
        }
        return true;
    }
}
