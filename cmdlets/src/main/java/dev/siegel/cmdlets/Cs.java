package dev.siegel.cmdlets;

import dev.siegel.cmdlets.pipeline.Interpreter;
import dev.siegel.cmdlets.pipeline.Interpreter.Mode;
import dev.siegel.cmdlets.pipeline.Session;
import dev.siegel.cmdlets.reference.Completion;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.ErrorCategory;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.result.ExitCode;
import dev.siegel.cmdlets.session.Environment;
import dev.siegel.cmdlets.shell.Shell;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/** The command {@code cs}: its own options, then a cmdlet or a text; also for callers in a JVM. */
public final class Cs {
    static final String FORMS =
            """
            cs                                  the shell: cs -i is the same
            cs CMDLET -Parameter value ...      runs one cmdlet
            cs -c 'PIPELINE'                    runs a line, or several
            cs -f FILE                          runs a file
            cs --check ...                      parses and binds only
            cs completion bash|zsh              prints completions for a shell
            cs jshell [FILE ...]                JShell with the cmdlets as methods
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
        var session = new Session(out, err, environment);
        try {
            return started(arguments, in, out, err, session).number();
        } catch (CmdletFailure failure) {
            session.report("cs", failure.error());
            return failure.error().exitCode().number();
        }
    }

    private static ExitCode started(
            List<String> arguments,
            InputStream in,
            PrintStream out,
            PrintStream err,
            Session session) {
        boolean check = !arguments.isEmpty() && "--check".equals(arguments.getFirst());
        Mode mode = check ? Mode.CHECK : Mode.RUN;
        List<String> rest = check ? arguments.subList(1, arguments.size()) : arguments;
        if (rest.isEmpty() && check) {
            throw CmdletFailure.usage(
                    "--check takes a cmdlet, -c or -f; cs --help names the forms.",
                    "NothingToCheck");
        }
        if (rest.isEmpty() || (!check && rest.equals(List.of("-i")))) {
            return Shell.run(in, out, err, session.environment());
        }
        session.feed(in);
        var interpreter = new Interpreter(session);
        return switch (rest.getFirst()) {
            case "-c" -> interpreter.text(operand(rest, "a line"), "", mode);
            case "-f" -> {
                String file = operand(rest, "a file");
                yield interpreter.text(ScriptFile.read(file, in, session), file, mode);
            }
            case "completion" -> {
                out.print(completion(operand(rest, "the name of a shell")));
                yield ExitCode.DONE;
            }
            case "-h", "--help" -> {
                out.print(FORMS);
                yield ExitCode.DONE;
            }
            default -> interpreter.arguments(rest, mode);
        };
    }

    private static String completion(String shell) {
        return Completion.script(shell)
                .orElseThrow(() ->
                        CmdletFailure.usage(
                                "There are completions for bash and for zsh, not for '%s'."
                                        .formatted(shell),
                                "ShellUnknown"));
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
