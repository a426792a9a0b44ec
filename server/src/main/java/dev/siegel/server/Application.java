package dev.siegel.server;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** Starts one front end and stops it cleanly on Ctrl-C and SIGTERM. */
public final class Application {
    private static final int STARTED = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private Application() {}

    /** Runs until it is told to stop. */
    public static void main(String[] arguments) throws InterruptedException {
        long began = System.nanoTime();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = start(List.of(arguments), out, err, began);
        if (status != STARTED) {
            System.exit(status);
        }
        new CountDownLatch(1).await();
    }

    private static int start(List<String> arguments, PrintStream out, PrintStream err, long began) {
        try {
            SettingValues values = SettingValues.of(arguments);
            if (values.flag(Setting.HELP)) {
                out.println(help());
                System.exit(STARTED);
            }
            FrontEnd frontEnd = FrontEnd.start(FrontEndConfiguration.of(values));
            Runtime.getRuntime().addShutdownHook(new Thread(frontEnd::close, "stop"));
            out.println(readyLine(frontEnd, began));
            return STARTED;
        } catch (UsageProblem problem) {
            err.println("siegel: " + problem.getMessage());
            return WRONG_USAGE;
        } catch (RuntimeException failure) {
            err.println("siegel: cannot start: " + causes(failure));
            return FAILED;
        }
    }

    private static String readyLine(FrontEnd frontEnd, long began) {
        double seconds = (System.nanoTime() - began) / 1e9;
        return String.format(
                Locale.ROOT, "Siegel is ready in %.1f s: %s", seconds, frontEnd.addresses());
    }

    private static String help() {
        String settings =
                Arrays.stream(Setting.values())
                        .map(Setting::help)
                        .collect(Collectors.joining(System.lineSeparator()));
        return String.join(
                System.lineSeparator(), "Starts one Siegel front end. Options:", settings);
    }

    /** Every cause's message, the outermost first: what a person needs, without the trace. */
    private static String causes(Throwable failure) {
        StringBuilder text = new StringBuilder(String.valueOf(failure.getMessage()));
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            text.append(" (")
                    .append(cause.getClass().getSimpleName())
                    .append(": ")
                    .append(cause.getMessage())
                    .append(')');
        }
        return text.toString();
    }
}
