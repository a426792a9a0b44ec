package dev.siegel.cmdlets;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.command.CmdletContext;
import dev.siegel.cmdlets.connection.Connection;
import dev.siegel.cmdlets.connection.ConnectionLookup;
import dev.siegel.cmdlets.connection.StoredConnection;
import dev.siegel.cmdlets.output.HarmlessText;
import dev.siegel.cmdlets.rest.RestClient;
import dev.siegel.cmdlets.rest.RestTrace;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.ErrorCategory;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.result.ExitCode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The surroundings of one line while it runs. */
final class LineContext implements CmdletContext, RestTrace {
    private final BoundCmdlet line;
    private final Environment environment;
    private final PrintStream out;
    private final PrintStream err;
    private @Nullable Connection connection;
    private @Nullable RestClient client;

    LineContext(BoundCmdlet line, Environment environment, PrintStream out, PrintStream err) {
        this.line = line;
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    @Override
    public BoundCmdlet line() {
        return line;
    }

    @Override
    public Optional<CmdletObject> input() {
        return Optional.empty();
    }

    @Override
    public Connection connection() {
        Connection found = connection;
        if (found == null) {
            found =
                    new ConnectionLookup(
                                    environment.variables(),
                                    environment.workingFolder(),
                                    environment.home(),
                                    environment.clock())
                            .find();
            connection = found;
        }
        return found;
    }

    @Override
    public RestClient server() {
        RestClient ready = client;
        if (ready == null) {
            ready = new RestClient(connection(), this);
            client = ready;
        }
        return ready;
    }

    @Override
    public RestClient server(Connection other) {
        return new RestClient(other, this);
    }

    @Override
    public StoredConnection stored() {
        return new StoredConnection(environment.home());
    }

    @Override
    public Path file(String name) {
        return environment.workingFolder().resolve(name);
    }

    @Override
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.variables().get(name))
                .filter(value -> !value.isBlank());
    }

    @Override
    public void say(String text) {
        out.print(HarmlessText.of(text) + "\n");
    }

    @Override
    public String askSecretly(String what) {
        Terminal terminal = environment.terminal();
        return terminal.askSecretly(what + ": ")
                .filter(answer -> !answer.isEmpty())
                .orElseThrow(() ->
                        CmdletFailure.usage(
                                "%s is needed and there is no terminal to ask on: use -%s or -%sFile."
                                        .formatted(what, what, what),
                                "MissingMandatoryParameter"));
    }

    @Override
    public void confirm(String operation) {
        Terminal terminal = environment.terminal();
        if (!terminal.isThere()) {
            throw CmdletFailure.usage(
                    "%s This wants a confirmation and there is no terminal to ask on: use '-Confirm:$false'."
                            .formatted(operation),
                    "ConfirmationRequired");
        }
        err.print(
                "Confirm\nAre you sure you want to perform this action?\n"
                        + HarmlessText.of(operation)
                        + "\n");
        err.flush();
        if (!isYes(terminal)) {
            throw new CmdletFailure(
                    new ErrorRecord(
                            "Cancelled; nothing was changed.",
                            ErrorCategory.OPERATION_STOPPED,
                            "Cancelled",
                            "",
                            ExitCode.CANCELLED));
        }
    }

    private static boolean isYes(Terminal terminal) {
        while (true) {
            Optional<String> answer =
                    terminal.ask(
                            "[Y] Yes  [A] Yes to All  [N] No  [L] No to All  [?] Help (default is \"Y\"): ");
            switch (answer.map(text -> text.strip().toLowerCase(Locale.ROOT)).orElse("n")) {
                case "", "y", "yes", "a" -> {
                    return true;
                }
                case "n", "no", "l" -> {
                    return false;
                }
                default -> terminal.ask("Y or A goes on, N or L stops. Press Enter. ");
            }
        }
    }

    @Override
    public void step(String text) {
        if (line.isOn("Verbose")) {
            err.print("VERBOSE: " + HarmlessText.of(text) + "\n");
        }
    }

    @Override
    public void warn(String text) {
        String action = line.choice("WarningAction").orElse("continue");
        if (!"silentlycontinue".equals(action) && !"ignore".equals(action)) {
            err.print("WARNING: " + HarmlessText.of(text) + "\n");
        }
    }

    @Override
    public void detail(String text) {
        if (line.isOn("Debug")) {
            err.print("DEBUG: " + HarmlessText.of(text) + "\n");
        }
    }
}
