package dev.siegel.cmdlets.binding;

import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.result.ValueText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives a bound line what an object of the pipeline holds for it: by value first, then by the names
 * of properties; what the line says itself stays.
 */
public final class PipelineBinder {
    private final BoundCmdlet line;
    private final PropertyValue input;
    private final Map<String, List<String>> arguments = new LinkedHashMap<>();
    private final Map<String, PropertyValue> computed = new LinkedHashMap<>();
    private final Values values = new Values();

    private PipelineBinder(BoundCmdlet line, PropertyValue input) {
        this.line = line;
        this.input = input;
    }

    /** The line with the object's part; nothing when it takes nothing of the object. */
    public static Optional<BoundCmdlet> feed(BoundCmdlet line, PropertyValue input) {
        var binder = new PipelineBinder(line, input);
        binder.takeByValue();
        binder.takeByName();
        return binder.arguments.isEmpty()
                ? Optional.empty()
                : Optional.of(line.with(binder.arguments, binder.computed));
    }

    /** Whether a cmdlet takes anything of a pipeline. */
    public static boolean takesInput(CmdletDescription cmdlet) {
        return cmdlet.own().stream()
                .anyMatch(parameter ->
                        parameter.pipelineInput() != ParameterDescription.PipelineInput.NONE);
    }

    private void takeByValue() {
        free().filter(parameter -> parameter.pipelineInput().isByValue())
                .filter(parameter -> PipelineValues.fits(parameter.type(), input))
                .findFirst()
                .ifPresent(parameter -> put(parameter, input));
    }

    private void takeByName() {
        if (input instanceof PropertyValue.Item(CmdletObject object)) {
            free().filter(parameter -> parameter.pipelineInput().isByName())
                    .filter(this::isAllowed)
                    .toList()
                    .forEach(parameter ->
                            property(object, parameter).ifPresent(value -> put(parameter, value)));
        }
    }

    private Stream<ParameterDescription> free() {
        return line.cmdlet().own().stream()
                .filter(parameter ->
                        !line.has(parameter.name()) && !arguments.containsKey(parameter.name()));
    }

    /** Parameters of another set than those bound already are left alone. */
    private boolean isAllowed(ParameterDescription parameter) {
        return line.cmdlet().exclusive().stream()
                .filter(names -> names.contains(parameter.name()))
                .flatMap(List::stream)
                .noneMatch(name -> line.has(name) || arguments.containsKey(name));
    }

    private static Optional<PropertyValue> property(
            CmdletObject object, ParameterDescription parameter) {
        return Stream.concat(Stream.of(parameter.name()), parameter.aliases().stream())
                .map(object::value)
                .filter(value -> !(value instanceof PropertyValue.Nothing))
                .findFirst();
    }

    private void put(ParameterDescription parameter, PropertyValue value) {
        PropertyValue given = PipelineValues.given(parameter.type(), value);
        List<String> texts =
                given instanceof PropertyValue.Many(var several)
                                && parameter.type() instanceof ParameterType.ListOf
                        ? several.stream().map(ValueText::of).toList()
                        : List.of(ValueText.of(given));
        ParameterType type =
                parameter.type() instanceof ParameterType.ListOf list
                        ? list.element()
                        : parameter.type();
        arguments.put(
                parameter.name(),
                Values.isTakenWhole(parameter.type(), given)
                        ? texts
                        : texts.stream().map(text -> values.check(parameter, type, text)).toList());
        computed.put(parameter.name(), given);
    }
}
