package dev.siegel.cmdlets.binding;

import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.PropertyValue;
import java.util.HashMap;
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
    private final Map<String, PropertyValue> values;

    BoundCmdlet(
            CmdletDescription cmdlet,
            Map<String, List<String>> arguments,
            Map<String, PropertyValue> values) {
        this.cmdlet = cmdlet;
        this.arguments = Map.copyOf(arguments);
        this.values = Map.copyOf(values);
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

    /**
     * The argument as a value: what a variable, an expression or the pipeline gave, an object of
     * settings for instance; the checked text where a word was typed.
     */
    public Optional<PropertyValue> value(String parameter) {
        PropertyValue computed = values.get(parameter);
        if (computed != null) {
            return Optional.of(computed);
        }
        List<PropertyValue> texts =
                all(parameter).stream().<PropertyValue>map(PropertyValue.Text::new).toList();
        return switch (texts.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(texts.getFirst());
            default -> Optional.of(new PropertyValue.Many(texts));
        };
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

    /** The same line with more arguments. */
    public BoundCmdlet with(Map<String, List<String>> more, Map<String, PropertyValue> moreValues) {
        var allArguments = new HashMap<>(arguments);
        allArguments.putAll(more);
        var allValues = new HashMap<>(values);
        allValues.putAll(moreValues);
        return new BoundCmdlet(cmdlet, allArguments, allValues);
    }

    /** The parameters given, never their values: some are secret. */
    @Override
    public String toString() {
        return cmdlet.name() + " " + arguments.keySet();
    }
}
