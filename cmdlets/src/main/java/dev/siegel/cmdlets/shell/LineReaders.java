package dev.siegel.cmdlets.shell;

import dev.siegel.cmdlets.pipeline.Session;
import java.io.IOException;
import java.io.PrintStream;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;

/** Sets up JLine for statements of our language. */
final class LineReaders {
    private static final String GOES_ON = ">> ";

    private LineReaders() {}

    static LineReader of(Terminal terminal, Session session, PrintStream err) {
        LineReaderBuilder builder =
                LineReaderBuilder.builder()
                        .terminal(terminal)
                        .appName("cs")
                        .parser(new LineParser())
                        .completer(new LineCompleter(new Completions(new SessionNames(session))))
                        .completionMatcher(new TakenMatcher())
                        .variable(LineReader.SECONDARY_PROMPT_PATTERN, GOES_ON)
                        // an exclamation mark is text here
                        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                        .option(LineReader.Option.CASE_INSENSITIVE, true)
                        .option(LineReader.Option.INSERT_TAB, false);
        try {
            builder.variable(
                    LineReader.HISTORY_FILE, LineHistory.file(session.environment().home()));
            return builder.history(new LineHistory()).build();
        } catch (IOException | IllegalArgumentException unusable) {
            err.print("The history is not kept: " + unusable.getMessage() + "\n");
            return builder.variable(LineReader.DISABLE_HISTORY, true).build();
        }
    }
}
