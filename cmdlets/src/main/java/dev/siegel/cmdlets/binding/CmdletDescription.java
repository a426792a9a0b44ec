package dev.siegel.cmdlets.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All there is to know of a cmdlet without running it.
 *
 * @param asksBeforeChanges whether it has -WhatIf and -Confirm
 * @param own its own parameters, in the order help shows them
 * @param exclusive sets of parameters of which a line may hold one at most
 * @param oneNeeded sets of parameters of which a line has to hold one at least
 * @param examples lines that work as they stand
 * @param aliases other names it goes by
 * @param filterable properties by which the server itself can filter what it gives
 * @param notYet what it needs that is not there yet; the cmdlet binds and then says so
 */
public record CmdletDescription(
        String name,
        String synopsis,
        boolean asksBeforeChanges,
        List<ParameterDescription> own,
        List<List<String>> exclusive,
        List<List<String>> oneNeeded,
        List<String> examples,
        List<String> aliases,
        Set<String> filterable,
        Optional<String> notYet) {

    public CmdletDescription {
        own = List.copyOf(own);
        exclusive = exclusive.stream().map(List::copyOf).toList();
        oneNeeded = oneNeeded.stream().map(List::copyOf).toList();
        examples = List.copyOf(examples);
        aliases = List.copyOf(aliases);
        filterable = Set.copyOf(filterable);
    }

    /** A cmdlet that has nothing of what is rare. */
    public CmdletDescription(
            String name,
            String synopsis,
            boolean asksBeforeChanges,
            List<ParameterDescription> own,
            List<List<String>> exclusive,
            List<String> examples) {
        this(
                name,
                synopsis,
                asksBeforeChanges,
                own,
                exclusive,
                List.of(),
                examples,
                List.of(),
                Set.of(),
                Optional.empty());
    }

    /** Its own parameters and those every cmdlet has. */
    public List<ParameterDescription> parameters() {
        var all = new ArrayList<>(own);
        if (asksBeforeChanges) {
            all.addAll(CommonParameters.CONFIRMATION);
        }
        all.addAll(CommonParameters.COMMON);
        CommonParameters.OUTPUT.stream()
                .filter(parameter -> own.stream().noneMatch(one -> one.isCalled(parameter.name())))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** Whether it has a parameter of its own with exactly this name. */
    public boolean has(String parameter) {
        return own.stream().anyMatch(one -> one.name().equals(parameter));
    }

    /** The parameter of its own with exactly this name. */
    public ParameterDescription parameter(String wanted) {
        return own.stream()
                .filter(parameter -> parameter.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no " + wanted));
    }

    /** Whether it goes by this name, in any case. */
    public boolean isCalled(String text) {
        return name.equalsIgnoreCase(text) || aliases.stream().anyMatch(text::equalsIgnoreCase);
    }
}
