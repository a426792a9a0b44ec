package dev.siegel.cmdlets.binding;

import dev.siegel.cmdlets.binding.ParameterDescription.Group;
import dev.siegel.cmdlets.result.CmdletFailure;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the parameter a name means: exact name or alias first, then an unambiguous prefix. */
public final class ParameterNames {
    private ParameterNames() {}

    /**
     * The parameter.
     *
     * @throws CmdletFailure when there is none, or several could be meant
     */
    public static ParameterDescription find(CmdletDescription cmdlet, String name) {
        List<ParameterDescription> all = cmdlet.parameters();
        for (ParameterDescription parameter : all) {
            if (parameter.isCalled(name)) {
                return parameter;
            }
        }
        List<ParameterDescription> begun =
                all.stream().filter(parameter -> parameter.startsWith(name)).toList();
        return switch (begun.size()) {
            case 0 -> throw unknown(name);
            case 1 -> begun.getFirst();
            default -> documented(begun, name);
        };
    }

    private static ParameterDescription documented(List<ParameterDescription> begun, String name) {
        List<ParameterDescription> known =
                begun.stream()
                        .filter(parameter ->
                                parameter.group() != Group.OUTPUT
                                        && parameter.group() != Group.OURS)
                        .toList();
        if (known.size() == 1) {
            return known.getFirst();
        }
        String matches =
                begun.stream()
                        .map(parameter -> "-" + parameter.name())
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .collect(Collectors.joining(" "));
        throw CmdletFailure.usage(
                "Parameter cannot be processed because the parameter name '%s' is ambiguous. Possible matches include: %s."
                        .formatted(Values.shown(name), matches),
                "AmbiguousParameter");
    }

    private static CmdletFailure unknown(String name) {
        return CmdletFailure.usage(
                "A parameter cannot be found that matches parameter name '%s'."
                        .formatted(Values.shown(name)),
                "NamedParameterNotFound");
    }
}
