package dev.siegel.cmdlets.shell;

import dev.siegel.cmdlets.pipeline.Interpreter;
import dev.siegel.cmdlets.result.ExitCode;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;

/**
 * Runs one line so that Ctrl-C stops it: on a virtual thread, whose interruption also ends a call
 * that waits for the server.
 */
final class RunningLine {
    private final Terminal terminal;
    private final Interpreter interpreter;
    private final ProgressLine progress;
    private final PrintStream out;
    private final PrintStream err;

    RunningLine(
            Terminal terminal,
            Interpreter interpreter,
            ProgressLine progress,
            PrintStream out,
            PrintStream err) {
        this.terminal = terminal;
        this.interpreter = interpreter;
        this.progress = progress;
        this.out = out;
        this.err = err;
    }

    ExitCode run(String line) {
        var code = new ExitCode[] {ExitCode.ERRORS};
        var stopped = new AtomicBoolean();
        progress.begin();
        Thread work =
                Thread.ofVirtual()
                        .unstarted(
                                () -> code[0] = interpreter.text(line, "", Interpreter.Mode.RUN));
        Terminal.SignalHandler before =
                terminal.handle(
                        Signal.INT,
                        _ -> {
                            stopped.set(true);
                            work.interrupt();
                        });
        try {
            work.start();
            awaitEnd(work);
        } finally {
            terminal.handle(Signal.INT, before);
        }
        progress.erase();
        out.flush();
        if (stopped.get()) {
            tellStopped();
        }
        err.flush();
        return stopped.get() ? ExitCode.CANCELLED : code[0];
    }

    /** Whoever interrupts the shell itself means the line it runs. */
    private static void awaitEnd(Thread work) {
        while (true) {
            try {
                work.join();
                return;
            } catch (InterruptedException stop) {
                work.interrupt();
            }
        }
    }

    private void tellStopped() {
        String done = progress.told();
        err.print(done.isEmpty() ? "Stopped.\n" : "Stopped. Done until then: " + done + ".\n");
    }
}
