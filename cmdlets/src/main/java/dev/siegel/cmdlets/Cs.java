package dev.siegel.cmdlets;

import dev.siegel.cmdlets.binding.LineWords;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.ErrorCategory;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.result.ExitCode;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/** The command {@code cs}: its own options, then one cmdlet; for callers inside a JVM as well. */
public final class Cs {
    static final String FORMS =
            """
            cs CMDLET -Parameter value ...      runs one cmdlet
            cs -c 'LINE'                        runs one line
            cs -f FILE                          runs a file, one cmdlet a line
            cs --check ...                      parses and binds only
            cs Get-Command, cs Get-Help CMDLET  what there is
            """;

    private Cs() {}

    /**
     * Runs one invocation.
     *
     * @param arguments as a shell hands them over
     * @return the exit code
     */
    public static int run(
            List<String> arguments,
            InputStream in,
            PrintStream out,
            PrintStream err,
            Environment environment) {
        var runner = new LineRunner(out, err, environment);
        try {
            return started(arguments, in, err, runner).number();
        } catch (CmdletFailure failure) {
            runner.report("cs", failure.error());
            return failure.error().exitCode().number();
        }
    }

    private static ExitCode started(
            List<String> arguments, InputStream in, PrintStream err, LineRunner runner) {
        boolean check = !arguments.isEmpty() && "--check".equals(arguments.getFirst());
        List<String> rest = check ? arguments.subList(1, arguments.size()) : arguments;
        if (rest.isEmpty()) {
            err.print("The interactive shell is not there yet. The forms are:\n\n" + FORMS);
            return ExitCode.ERRORS;
        }
        return switch (rest.getFirst()) {
            case "-c" -> runner.line(LineWords.of(operand(rest, "a line")), check);
            case "-f" -> ScriptFile.run(operand(rest, "a file"), in, runner, check);
            case "-h", "--help" -> runner.line(LineWords.of("Get-Help"), check);
            default -> runner.arguments(rest, check);
        };
    }

    private static String operand(List<String> rest, String what) {
        if (rest.size() != 2) {
            throw new CmdletFailure(
                    new ErrorRecord(
                            "%s takes %s, quoted, and nothing else."
                                    .formatted(rest.getFirst(), what),
                            ErrorCategory.INVALID_ARGUMENT,
                            "OptionArgument",
                            "",
                            ExitCode.USAGE));
        }
        return rest.getLast();
    }
}
