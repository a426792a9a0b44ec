package dev.siegel.cmdlets.binding;

import dev.siegel.cmdlets.result.CmdletFailure;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A cmdlet and its arguments, each checked against its type; keys are parameter names as described.
 */
public final class BoundCmdlet {
    private final CmdletDescription cmdlet;
    private final Map<String, List<String>> arguments;

    BoundCmdlet(CmdletDescription cmdlet, Map<String, List<String>> arguments) {
        this.cmdlet = cmdlet;
        this.arguments = Map.copyOf(arguments);
    }

    public CmdletDescription cmdlet() {
        return cmdlet;
    }

    public boolean has(String parameter) {
        return arguments.containsKey(parameter);
    }

    public Optional<String> text(String parameter) {
        return Optional.ofNullable(arguments.get(parameter)).map(List::getFirst);
    }

    /** The argument of a parameter the line cannot lack. */
    public String required(String parameter) {
        return text(parameter)
                .orElseThrow(() ->
                        CmdletFailure.usage(
                                Binder.missing(List.of(parameter)), "MissingMandatoryParameter"));
    }

    public List<String> all(String parameter) {
        return arguments.getOrDefault(parameter, List.of());
    }

    /** Whether a switch is on. */
    public boolean isOn(String parameter) {
        return text(parameter).map(Boolean::parseBoolean).orElse(false);
    }

    /** Whether a switch was explicitly turned off. */
    public boolean isOff(String parameter) {
        return text(parameter).map(text -> !Boolean.parseBoolean(text)).orElse(false);
    }

    /** The chosen value of an enumeration, in lower case. */
    public Optional<String> choice(String parameter) {
        return text(parameter).map(text -> text.toLowerCase(Locale.ROOT));
    }

    /** The parameters given, never their values: some are secret. */
    @Override
    public String toString() {
        return cmdlet.name() + " " + arguments.keySet();
    }
}
