package dev.siegel.cmdlets.shell;

import dev.siegel.cmdlets.pipeline.Progress;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Counts what a pipeline has done, and shows it in the last line when that takes long. */
final class ProgressLine implements Progress {
    private static final Duration LONG = Duration.ofSeconds(1);
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final String ERASED = "\r\033[K";

    private final PrintStream screen;
    private final boolean visible;
    private final LongSupplier nanoseconds;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private long started;
    private long drawn;
    private boolean shown;

    /**
     * @param visible whether the screen can erase a line again
     */
    ProgressLine(PrintStream screen, boolean visible, LongSupplier nanoseconds) {
        this.screen = screen;
        this.visible = visible;
        this.nanoseconds = nanoseconds;
    }

    void begin() {
        counts.clear();
        started = nanoseconds.getAsLong();
        drawn = started;
    }

    @Override
    public void done(String cmdlet, long done) {
        counts.put(cmdlet, done);
        long now = nanoseconds.getAsLong();
        if (visible && now - started >= LONG.toNanos() && now - drawn >= BETWEEN.toNanos()) {
            drawn = now;
            draw(Duration.ofNanos(now - started));
        }
    }

    private void draw(Duration since) {
        screen.print(ERASED + "%s, %d s (Ctrl-C stops)".formatted(told(), since.toSeconds()));
        screen.flush();
        shown = true;
    }

    @Override
    public void finished() {
        erase();
    }

    void erase() {
        if (shown) {
            shown = false;
            screen.print(ERASED);
            screen.flush();
        }
    }

    /** {@code Get-CsUser 200, Revoke-CsClientCertificate 12}. */
    String told() {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** A stream whose output takes the place of the line. */
    PrintStream over(PrintStream stream) {
        return new PrintStream(new Erasing(stream), false, stream.charset());
    }

    private final class Erasing extends OutputStream {
        private final PrintStream stream;

        Erasing(PrintStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int one) {
            erase();
            stream.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            erase();
            stream.write(bytes, from, length);
        }

        @Override
        public void flush() {
            stream.flush();
        }
    }
}
