package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.language.Position;
import dev.siegel.cmdlets.language.SyntaxFailure;
import dev.siegel.cmdlets.result.PropertyValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables of a session, their names in any case. */
public final class Variables {
    /** Variables of the engine that mean something in the original and nothing here. */
    private static final Set<String> OF_THE_ENGINE =
            Set.of(
                    "args",
                    "error",
                    "executioncontext",
                    "false",
                    "home",
                    "host",
                    "input",
                    "lastexitcode",
                    "matches",
                    "myinvocation",
                    "null",
                    "ofs",
                    "pid",
                    "profile",
                    "psitem",
                    "psscriptroot",
                    "psversiontable",
                    "pwd",
                    "this",
                    "true",
                    "_",
                    "$",
                    "?",
                    "^");

    private final Map<String, PropertyValue> values = new HashMap<>();

    /** The value; an error for a name nothing was given to: a slip must not read as nothing. */
    PropertyValue get(String name, Position at) {
        PropertyValue value = values.get(key(name));
        if (value != null) {
            return value;
        }
        throw SyntaxFailure.at(
                OF_THE_ENGINE.contains(key(name))
                        ? "Not understood: the variable '$%s'".formatted(name)
                        : "The variable '$%s' has no value".formatted(name),
                "VariableIsUndefined",
                at);
    }

    /** The value, if anything was given to the name. */
    public Optional<PropertyValue> find(String name) {
        return Optional.ofNullable(values.get(key(name)));
    }

    void set(String name, PropertyValue value, Position at) {
        String key = key(name);
        boolean preference = key.endsWith("preference") && !"erroractionpreference".equals(key);
        if (preference || OF_THE_ENGINE.contains(key)) {
            throw SyntaxFailure.at(
                    "The variable '$%s' cannot be set".formatted(name), "VariableNotWritable", at);
        }
        values.put(key, value);
    }

    /** Sets what a parameter such as -OutVariable names. */
    void put(String name, PropertyValue value) {
        set(name, value, new Position(1, 1));
    }

    /** Adds to a variable that holds a list; begins one when there is none. */
    void append(String name, Collection<PropertyValue> more) {
        var all =
                new PropertyValue.Many(
                        find(name)
                                .map(value ->
                                        value instanceof PropertyValue.Many(var values)
                                                ? values
                                                : List.of(value))
                                .orElse(List.of()));
        more.forEach(all::add);
        put(name, all);
    }

    /** The names that have values, for completion. */
    public Set<String> names() {
        return Set.copyOf(values.keySet());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
