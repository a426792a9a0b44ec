package dev.siegel.cmdlets.shell;

import dev.siegel.cmdlets.result.ExitCode;
import dev.siegel.cmdlets.session.Environment;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;

/** A shell on a terminal of pipes: keys go in at one end, what is shown comes out at the other. */
final class TypedShell implements AutoCloseable {
    private final PipedOutputStream keys = new PipedOutputStream();
    private final Screen screen = new Screen();
    private final Terminal terminal;
    private final FutureTask<ExitCode> shell;

    TypedShell(Environment environment, boolean somebody) throws IOException {
        this(environment, somebody, Terminal.TYPE_DUMB);
    }

    TypedShell(Environment environment, boolean somebody, String type) throws IOException {
        terminal =
                new DumbTerminal(
                        "test", type, new PipedInputStream(keys), screen, StandardCharsets.UTF_8);
        terminal.setSize(Size.of(200, 40));
        Attributes attributes = terminal.getAttributes();
        attributes.setLocalFlag(Attributes.LocalFlag.ISIG, true);
        attributes.setControlChar(Attributes.ControlChar.VINTR, 3);
        attributes.setControlChar(Attributes.ControlChar.VEOF, 4);
        // one that is not set is -1, which is how the end of the input reads
        attributes.setControlChar(Attributes.ControlChar.VQUIT, 28);
        attributes.setControlChar(Attributes.ControlChar.VSUSP, 26);
        attributes.setControlChar(Attributes.ControlChar.VSTATUS, 20);
        terminal.setAttributes(attributes);
        var out = new PrintStream(screen, true, StandardCharsets.UTF_8);
        shell = new FutureTask<>(() -> Shell.run(terminal, somebody, out, out, environment));
        Thread.ofPlatform().daemon().start(shell);
    }

    void type(String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /** Nothing more will be typed. */
    void end() throws IOException {
        keys.close();
    }

    /** Types a line once the shell is ready for it. */
    TypedShell line(String text) throws IOException, InterruptedException {
        screen.await("cs> ");
        type(text + "\n");
        return this;
    }

    Screen screen() {
        return screen;
    }

    /** Ctrl-C while the shell does not read. */
    void interrupt() {
        terminal.raise(Terminal.Signal.INT);
    }

    ExitCode left() throws Exception {
        return shell.get(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        keys.close();
        terminal.close();
    }
}
