package dev.siegel.endtoend.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What examples expect of the pool they are run in, by cmdlet; the file says how it is written. */
public final class Preparations {
    private static final String AT_FIRST = "*";
    private static final String STANDS_FOR = " := ";

    private final Map<String, List<Step>> steps;

    private Preparations(Map<String, List<Step>> steps) {
        this.steps = steps;
    }

    /** One line of the file. */
    public sealed interface Step {
        /** Run by the command line, whether it succeeds or not. */
        record Line(String text) implements Step {}

        /** Run by bash, where the files lie. */
        record Shell(String text) implements Step {}

        /** A text of the example stands for what a line gives. */
        record Stands(String text, String line) implements Step {}

        /** What the example says on the error stream begins like this. */
        record Says(String beginning) implements Step {}

        /** The example is run by the administrator admin. */
        record AsAdmin() implements Step {}
    }

    public static Preparations read(Path file) {
        try {
            return of(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Preparations of(List<String> lines) {
        Map<String, List<Step>> steps = new LinkedHashMap<>();
        String cmdlet = AT_FIRST;
        for (String line : lines) {
            if (line.startsWith("[")) {
                cmdlet = line.substring(1, line.indexOf(']'));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                steps.computeIfAbsent(cmdlet, _ -> new ArrayList<>()).add(step(line));
            }
        }
        return new Preparations(steps);
    }

    private static Step step(String line) {
        int stands = line.indexOf(STANDS_FOR);
        if (stands > 0) {
            return new Step.Stands(
                    line.substring(0, stands), line.substring(stands + STANDS_FOR.length()));
        }
        return switch (line.charAt(0)) {
            case '!' -> new Step.Shell(line.substring(2));
            case '>' -> new Step.Says(line.substring(2));
            case '@' -> new Step.AsAdmin();
            default -> new Step.Line(line);
        };
    }

    public List<Step> atFirst() {
        return before(AT_FIRST);
    }

    public List<Step> before(String cmdlet) {
        return steps.getOrDefault(cmdlet, List.of());
    }
}
