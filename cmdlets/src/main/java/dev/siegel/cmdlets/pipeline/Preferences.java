package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.output.HarmlessText;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.ErrorCategory;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.result.ExitCode;
import dev.siegel.cmdlets.result.PropertyValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the common parameters of a line make of errors, warnings and objects. */
final class Preferences {
    private static final String ERROR_TYPE = "System.Management.Automation.ErrorRecord";

    private final Session session;
    private final BoundCmdlet line;
    private boolean always;

    Preferences(Session session, BoundCmdlet line) {
        this.session = session;
        this.line = line;
        for (String parameter : List.of("ErrorVariable", "WarningVariable", "OutVariable")) {
            line.text(parameter)
                    .filter(name -> !name.startsWith("+"))
                    .ifPresent(name ->
                            session.variables().put(name, new PropertyValue.Many(List.of())));
        }
    }

    void given(PropertyValue value) {
        keep("OutVariable", value);
        line.text("PipelineVariable").ifPresent(name -> session.variables().put(name, value));
    }

    private void keep(String parameter, PropertyValue value) {
        line.text(parameter)
                .map(name -> name.startsWith("+") ? name.substring(1) : name)
                .ifPresent(name -> session.variables().append(name, List.of(value)));
    }

    private String errorAction() {
        return line.choice("ErrorAction")
                .or(() ->
                        session.variables()
                                .find("ErrorActionPreference")
                                .filter(value -> value instanceof PropertyValue.Text)
                                .map(value ->
                                        ((PropertyValue.Text) value)
                                                .value()
                                                .toLowerCase(Locale.ROOT)))
                .orElse("continue");
    }

    void goesOn(String source, ErrorRecord error) {
        String action = errorAction();
        if (!"ignore".equals(action)) {
            keep("ErrorVariable", object(error));
        }
        session.verdict().met(error.exitCode());
        if ("silentlycontinue".equals(action) || "ignore".equals(action)) {
            return;
        }
        session.report(source, error);
        if ("stop".equals(action)) {
            session.verdict().ended(error.exitCode());
            throw new Stopped(true);
        }
        if ("inquire".equals(action) && !always) {
            inquire();
        }
    }

    void ends(String source, ErrorRecord error) {
        String action = errorAction();
        keep("ErrorVariable", object(error));
        session.verdict().ended(error.exitCode());
        if (!"silentlycontinue".equals(action) && !"ignore".equals(action)) {
            session.report(source, error);
        }
        throw new Stopped("stop".equals(action));
    }

    private void inquire() {
        var terminal = session.environment().terminal();
        String answer =
                terminal.isThere()
                        ? terminal.ask(
                                        "Go on?  [Y] Yes  [A] Yes to All  [H] Halt Command (default is \"Y\"): ")
                                .orElse("h")
                        : "h";
        always = "a".equalsIgnoreCase(answer.strip());
        if ("h".equalsIgnoreCase(answer.strip())) {
            throw new Stopped(true);
        }
    }

    void warn(String source, String text) {
        String action = line.choice("WarningAction").orElse("continue");
        if ("ignore".equals(action)) {
            return;
        }
        keep("WarningVariable", new PropertyValue.Text(text));
        if ("silentlycontinue".equals(action)) {
            return;
        }
        session.err().print("WARNING: " + HarmlessText.of(text) + "\n");
        if ("stop".equals(action)) {
            throw new CmdletFailure(
                    new ErrorRecord(
                            "Stopped at a warning: -WarningAction Stop.",
                            ErrorCategory.OPERATION_STOPPED,
                            "ActionPreferenceStop",
                            source,
                            ExitCode.ERRORS));
        }
    }

    private static PropertyValue object(ErrorRecord error) {
        Map<String, PropertyValue> properties = new LinkedHashMap<>();
        properties.put("Message", new PropertyValue.Text(error.message()));
        properties.put("Category", new PropertyValue.Text(error.category().label()));
        properties.put("FullyQualifiedErrorId", new PropertyValue.Text(error.errorId()));
        properties.put(
                "TargetObject",
                Optional.of(error.target())
                        .filter(target -> !target.isEmpty())
                        .<PropertyValue>map(PropertyValue.Text::new)
                        .orElse(PropertyValue.NOTHING));
        return new PropertyValue.Item(new CmdletObject(ERROR_TYPE, List.of(), properties));
    }
}
