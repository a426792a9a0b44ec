package dev.siegel.cmdlets.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What a shell has printed; waits for what it is to print. */
final class Screen extends OutputStream {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private int seen;

    @Override
    public synchronized void write(int one) {
        printed.write(one);
        notifyAll();
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        printed.write(bytes, from, length);
        notifyAll();
    }

    synchronized String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** Waits for a text after those awaited before. */
    synchronized void await(String text) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long left = PATIENCE.toMillis();
        while (text().indexOf(text, seen) < 0 && left > 0) {
            wait(left);
            left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        }
        assertThat(text().substring(seen)).contains(text);
        seen = text().indexOf(text, seen) + text.length();
    }
}
