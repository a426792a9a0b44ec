package dev.siegel.cmdlets.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the description of a cmdlet together, piece by piece. */
public final class CmdletDraft {
    private final String name;
    private final String synopsis;
    private boolean asks;
    private final List<ParameterDescription> own = new ArrayList<>();
    private final List<List<String>> exclusive = new ArrayList<>();
    private final List<List<String>> oneNeeded = new ArrayList<>();
    private List<String> aliases = List.of();
    private Set<String> filterable = Set.of();
    private Optional<String> notYet = Optional.empty();

    private CmdletDraft(String name, String synopsis) {
        this.name = name;
        this.synopsis = synopsis;
    }

    public static CmdletDraft cmdlet(String name, String synopsis) {
        return new CmdletDraft(name, synopsis);
    }

    /** It changes something: it has -WhatIf and -Confirm. */
    public CmdletDraft asking() {
        asks = true;
        return this;
    }

    public CmdletDraft taking(ParameterDescription... more) {
        return taking(List.of(more));
    }

    public CmdletDraft taking(List<ParameterDescription> more) {
        own.addAll(more);
        return this;
    }

    /** A line holds one of these parameters at most. */
    public CmdletDraft excluding(String... names) {
        exclusive.add(List.of(names));
        return this;
    }

    /** A line holds one of these parameters at least. */
    public CmdletDraft needingOneOf(String... names) {
        oneNeeded.add(List.of(names));
        return this;
    }

    public CmdletDraft alias(String... names) {
        aliases = List.of(names);
        return this;
    }

    public CmdletDraft filterableBy(String... properties) {
        filterable = Set.of(properties);
        return this;
    }

    /** It binds, and then says that this is not there yet. */
    public CmdletDraft waitingFor(String what) {
        notYet = Optional.of(what);
        return this;
    }

    /** The finished description. */
    public CmdletDescription examples(String... lines) {
        return new CmdletDescription(
                name,
                synopsis,
                asks,
                own,
                exclusive,
                oneNeeded,
                List.of(lines),
                aliases,
                filterable,
                notYet);
    }
}
