package dev.siegel.cmdlets.jshell;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.command.CmdletContext;
import dev.siegel.cmdlets.connection.Connection;
import dev.siegel.cmdlets.connection.StoredConnection;
import dev.siegel.cmdlets.rest.RestClient;
import dev.siegel.cmdlets.rest.RestTrace;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.result.PropertyValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The surroundings of a cmdlet that is called from Java; nobody is asked anything. */
final class CallContext implements CmdletContext, RestTrace {
    static final String NOT_CONFIRMED = "ConfirmationRequired";

    private final CsSession session;
    private final List<ErrorRecord> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private BoundCmdlet line;
    private Optional<CmdletObject> input = Optional.empty();

    CallContext(CsSession session, BoundCmdlet line) {
        this.session = session;
        this.line = line;
    }

    void turnTo(BoundCmdlet bound, PropertyValue object) {
        line = bound;
        input =
                object instanceof PropertyValue.Item(CmdletObject item)
                        ? Optional.of(item)
                        : Optional.empty();
    }

    Account account() {
        return new Account(errors, warnings, steps, said);
    }

    /** An error after which the next object is tried. */
    void goesOn(ErrorRecord error) {
        String action = line.choice("ErrorAction").orElse("continue");
        switch (action) {
            case "ignore" -> step(error.message());
            case "silentlycontinue" -> errors.add(error);
            case "stop", "inquire" -> throw new CsException(error);
            default -> {
                errors.add(error);
                session.report(line.cmdlet().name(), error);
            }
        }
    }

    @Override
    public BoundCmdlet line() {
        return line;
    }

    @Override
    public Optional<CmdletObject> input() {
        return input;
    }

    @Override
    public Connection connection() {
        return session.connection();
    }

    @Override
    public RestClient server() {
        return session.client();
    }

    @Override
    public RestClient server(Connection other) {
        return session.client(other);
    }

    @Override
    public StoredConnection stored() {
        session.forgetConnection();
        return new StoredConnection(session.environment().home());
    }

    @Override
    public Path file(String name) {
        return session.environment().workingFolder().resolve(name);
    }

    @Override
    public Optional<String> variable(String name) {
        return Optional.ofNullable(session.environment().variables().get(name))
                .filter(value -> !value.isBlank());
    }

    @Override
    public void say(String text) {
        said.add(text);
        session.print(text);
    }

    @Override
    public void flush() {
        // a call gives its result as a whole
    }

    @Override
    public void step(String text) {
        steps.add(text);
        if (line.isOn("Verbose")) {
            session.remark("VERBOSE: " + text);
        }
    }

    @Override
    public void detail(String text) {
        if (line.isOn("Debug")) {
            session.remark("DEBUG: " + text);
        }
    }

    @Override
    public void warn(String text) {
        String action = line.choice("WarningAction").orElse("continue");
        if ("ignore".equals(action)) {
            return;
        }
        warnings.add(text);
        if (!"silentlycontinue".equals(action)) {
            session.remark("WARNING: " + text);
        }
        if ("stop".equals(action)) {
            throw new CsException(
                    ErrorRecord.usage("Stopped at a warning: " + text, "ActionPreferenceStop"));
        }
    }

    @Override
    public String askSecretly(String what) {
        throw CmdletFailure.usage(
                "%1$s is needed: with(\"%1$s\", ...) or with(\"%1$sFile\", ...).".formatted(what),
                "MissingMandatoryParameter");
    }

    @Override
    public void confirm(String operation) {
        throw CmdletFailure.usage(
                "%s This wants a confirmation, and nobody is asked here: give NO_CONFIRM, or FORCE where the cmdlet has it."
                        .formatted(operation),
                NOT_CONFIRMED);
    }
}
