package dev.siegel.benchmarks;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;

/** Prints what was measured, a line each, with what was promised. */
final class Report {
    private final PrintStream out;
    private int missed;

    Report(PrintStream out) {
        this.out = out;
    }

    void say(String text) {
        out.println(text);
    }

    /** Times of one question in milliseconds; the bound is for the 95th in a hundred. */
    void times(String what, double[] milliseconds, double bound) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        double p95 = sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
        line(
                what,
                "p50 %7.1f ms   p95 %7.1f ms   max %7.1f ms"
                        .formatted(sorted[sorted.length / 2], p95, sorted[sorted.length - 1]),
                "p95 %.0f ms".formatted(bound),
                p95 <= bound);
    }

    void atLeast(String what, double rate, String unit, double bound) {
        line(what, "%,.0f %s".formatted(rate, unit), "%,.0f".formatted(bound), rate >= bound);
    }

    void atMost(String what, double value, String unit, double bound) {
        line(what, "%,.0f %s".formatted(value, unit), "%,.0f".formatted(bound), value <= bound);
    }

    private void line(String what, String measured, String bound, boolean kept) {
        if (!kept) {
            missed++;
        }
        out.println(
                String.format(
                        Locale.ROOT,
                        "%-58s %s   (bound %s: %s)",
                        what,
                        measured,
                        bound,
                        kept ? "kept" : "MISSED"));
    }

    int missed() {
        return missed;
    }
}
