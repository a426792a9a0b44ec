package dev.siegel.cmdlets.shell;

import dev.siegel.cmdlets.session.Terminal;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jspecify.annotations.Nullable;

/** Asks on the terminal the shell reads from; answers are neither completed nor remembered. */
final class ShellTerminal implements Terminal {
    private final LineReader reader;
    private final boolean there;

    ShellTerminal(org.jline.terminal.Terminal terminal, boolean there) {
        this.there = there;
        this.reader =
                LineReaderBuilder.builder()
                        .terminal(terminal)
                        .variable(LineReader.DISABLE_HISTORY, true)
                        .variable(LineReader.DISABLE_COMPLETION, true)
                        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                        .build();
    }

    @Override
    public boolean isThere() {
        return there;
    }

    @Override
    public Optional<String> ask(String prompt) {
        return asked(prompt, null);
    }

    @Override
    public Optional<String> askSecretly(String prompt) {
        return asked(prompt, '\0');
    }

    /** Ctrl-C at a question stops the line that asks. */
    private Optional<String> asked(String prompt, @Nullable Character mask) {
        try {
            return Optional.of(reader.readLine(prompt, mask));
        } catch (UserInterruptException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (EndOfFileException gone) {
            return Optional.empty();
        }
    }
}
