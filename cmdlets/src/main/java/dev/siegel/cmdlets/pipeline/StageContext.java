package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.command.CmdletContext;
import dev.siegel.cmdlets.connection.Connection;
import dev.siegel.cmdlets.connection.StoredConnection;
import dev.siegel.cmdlets.output.HarmlessText;
import dev.siegel.cmdlets.rest.RestClient;
import dev.siegel.cmdlets.rest.RestTrace;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.result.ExitCode;
import dev.siegel.cmdlets.result.PropertyValue;
import java.nio.file.Path;
import java.util.Optional;

/** The surroundings of one cmdlet of a pipeline while it runs. */
final class StageContext implements CmdletContext, RestTrace {
    private final Session session;
    private final Preferences preferences;
    private final Consent consent;
    private final Scope scope;
    private BoundCmdlet line;
    private Optional<CmdletObject> input = Optional.empty();

    StageContext(Session session, BoundCmdlet line, Scope scope) {
        this.session = session;
        this.line = line;
        this.scope = scope;
        this.preferences = new Preferences(session, line);
        this.consent = new Consent(session);
    }

    Session session() {
        return session;
    }

    Scope scope() {
        return scope;
    }

    Consent consent() {
        return consent;
    }

    /** Turns to the next object. */
    void turnTo(BoundCmdlet bound, PropertyValue object) {
        line = bound;
        input =
                object instanceof PropertyValue.Item(CmdletObject item)
                        ? Optional.of(item)
                        : Optional.empty();
    }

    /** Keeps what the step gives where -OutVariable and -PipelineVariable say. */
    void given(PropertyValue value) {
        preferences.given(value);
    }

    /** An error after which the next object is tried. */
    void goesOn(ErrorRecord error) {
        preferences.goesOn(source(), error);
    }

    /** An error that ends the pipeline. */
    void ends(ErrorRecord error) {
        preferences.ends(source(), error);
    }

    private String source() {
        return line.cmdlet().name();
    }

    void refuseInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            session.verdict().ended(ExitCode.CANCELLED);
            throw new Stopped(true);
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
        session.out().print(HarmlessText.of(text) + "\n");
    }

    @Override
    public void flush() {
        session.out().flush();
    }

    @Override
    public String askSecretly(String what) {
        return session.environment()
                .terminal()
                .askSecretly(what + ": ")
                .filter(answer -> !answer.isEmpty())
                .orElseThrow(() ->
                        CmdletFailure.usage(
                                "%s is needed and there is no terminal to ask on: use -%s or -%sFile."
                                        .formatted(what, what, what),
                                "MissingMandatoryParameter"));
    }

    @Override
    public void confirm(String operation) {
        consent.ask(operation);
    }

    @Override
    public void step(String text) {
        if (line.isOn("Verbose")) {
            tell("VERBOSE: " + text);
        }
    }

    @Override
    public void warn(String text) {
        preferences.warn(source(), text);
    }

    @Override
    public void detail(String text) {
        if (line.isOn("Debug")) {
            tell("DEBUG: " + text);
        }
    }

    private void tell(String text) {
        session.err().print(HarmlessText.of(text) + "\n");
    }

    /** Runs work for one object, hearing of what it sends. */
    void exchange(Runnable work) {
        session.tracing(this, work);
    }
}
