package dev.siegel.cmdlets.binding;

import java.util.List;

/**
 * One parameter of a cmdlet.
 *
 * @param position from 1, 0 when it can only be named
 * @param group who brought it in; decides how it is shown and which prefix wins
 */
public record ParameterDescription(
        String name,
        ParameterType type,
        String synopsis,
        int position,
        boolean mandatory,
        PipelineInput pipelineInput,
        List<String> aliases,
        Group group) {

    /** How objects of a pipeline reach it. */
    public enum PipelineInput {
        NONE,
        BY_PROPERTY_NAME,
        BY_VALUE,
        BY_VALUE_AND_PROPERTY_NAME;

        boolean isByValue() {
            return this == BY_VALUE || this == BY_VALUE_AND_PROPERTY_NAME;
        }

        boolean isByName() {
            return this == BY_PROPERTY_NAME || this == BY_VALUE_AND_PROPERTY_NAME;
        }
    }

    /** Where a parameter comes from. */
    public enum Group {
        CMDLET,
        /** Ours on a documented cmdlet; never makes a prefix ambiguous that scripts may rely on. */
        OURS,
        /** On every cmdlet, as documented. */
        COMMON,
        /** Ours, for output; never makes a prefix ambiguous that scripts may rely on. */
        OUTPUT
    }

    public ParameterDescription {
        aliases = List.copyOf(aliases);
    }

    public static ParameterDescription named(String name, ParameterType type, String synopsis) {
        return new ParameterDescription(
                name, type, synopsis, 0, false, PipelineInput.NONE, List.of(), Group.CMDLET);
    }

    public ParameterDescription at(int place) {
        return new ParameterDescription(
                name, type, synopsis, place, mandatory, pipelineInput, aliases, group);
    }

    public ParameterDescription required() {
        return new ParameterDescription(
                name, type, synopsis, position, true, pipelineInput, aliases, group);
    }

    public ParameterDescription fromPipeline(PipelineInput how) {
        return new ParameterDescription(
                name, type, synopsis, position, mandatory, how, aliases, group);
    }

    public ParameterDescription alias(String... others) {
        return new ParameterDescription(
                name, type, synopsis, position, mandatory, pipelineInput, List.of(others), group);
    }

    /** The same, marked as what the documented cmdlet does not have. */
    public ParameterDescription ours() {
        return in(Group.OURS);
    }

    public ParameterDescription in(Group where) {
        return new ParameterDescription(
                name, type, synopsis, position, mandatory, pipelineInput, aliases, where);
    }

    public boolean isCalled(String text) {
        return name.equalsIgnoreCase(text) || aliases.stream().anyMatch(text::equalsIgnoreCase);
    }

    public boolean startsWith(String prefix) {
        return begins(name, prefix) || aliases.stream().anyMatch(alias -> begins(alias, prefix));
    }

    private static boolean begins(String text, String prefix) {
        return text.regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
