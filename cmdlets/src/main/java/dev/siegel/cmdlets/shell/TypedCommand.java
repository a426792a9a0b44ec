package dev.siegel.cmdlets.shell;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterNames;
import dev.siegel.cmdlets.binding.ParameterType;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.table.CmdletTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A command as far as it was typed, and which word is an argument of which parameter. */
final class TypedCommand {
    private final CmdletDescription cmdlet;
    private final List<Argument> arguments = new ArrayList<>();

    /** A word that is an argument; of a parameter, if one takes it. */
    record Argument(TypedWord word, @Nullable ParameterDescription parameter) {}

    private TypedCommand(CmdletDescription cmdlet, List<TypedWord> words) {
        this.cmdlet = cmdlet;
        var unnamed = new ArrayList<List<TypedWord>>();
        takeNamed(words, unnamed);
        takePositional(unnamed);
    }

    /** The command, when its cmdlet is known. */
    static Optional<TypedCommand> of(List<TypedWord> words) {
        return words.isEmpty()
                ? Optional.empty()
                : CmdletTable.find(words.getFirst().text())
                        .map(cmdlet -> new TypedCommand(cmdlet, words));
    }

    CmdletDescription cmdlet() {
        return cmdlet;
    }

    /** The parameter a word is an argument of. */
    Optional<ParameterDescription> parameterOf(TypedWord word) {
        return arguments.stream()
                .filter(argument -> argument.word().equals(word))
                .findFirst()
                .map(Argument::parameter);
    }

    /** The arguments of a parameter, without quotes. */
    List<String> given(String parameter) {
        return arguments.stream()
                .filter(argument ->
                        argument.parameter() != null
                                && argument.parameter().name().equals(parameter))
                .map(argument -> argument.word().plain())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The parameter a name means, also where only its beginning was typed. */
    static Optional<ParameterDescription> named(CmdletDescription cmdlet, String name) {
        try {
            return name.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ParameterNames.find(cmdlet, name));
        } catch (CmdletFailure unknownOrAmbiguous) {
            return Optional.empty();
        }
    }

    private void takeNamed(List<TypedWord> words, List<List<TypedWord>> unnamed) {
        int next = 1;
        while (next < words.size()) {
            TypedWord word = words.get(next);
            if (word.isName()) {
                next = takeArgument(word, words, next + 1);
            } else {
                int end = argumentEnd(words, next);
                unnamed.add(words.subList(next, end));
                next = end;
            }
        }
    }

    private int takeArgument(TypedWord name, List<TypedWord> words, int next) {
        ParameterDescription parameter = named(cmdlet, name.name()).orElse(null);
        if (name.hasColon() && !name.attached().text().isEmpty()) {
            arguments.add(new Argument(name.attached(), parameter));
            return next;
        }
        boolean valueFollows = next < words.size() && !words.get(next).isName();
        boolean unwanted =
                parameter == null
                        || (parameter.type() instanceof ParameterType.Switch && !name.hasColon());
        if (!valueFollows || unwanted) {
            return next;
        }
        int end = argumentEnd(words, next);
        words.subList(next, end).forEach(word -> arguments.add(new Argument(word, parameter)));
        return end;
    }

    /** Where the argument that begins here ends, past the elements of an array. */
    private static int argumentEnd(List<TypedWord> words, int from) {
        int end = from + 1;
        while (end < words.size() && words.get(end).element()) {
            end++;
        }
        return end;
    }

    private void takePositional(List<List<TypedWord>> unnamed) {
        Iterator<ParameterDescription> places =
                cmdlet.own().stream()
                        .filter(parameter -> parameter.position() > 0 && !isTaken(parameter))
                        .sorted(Comparator.comparingInt(ParameterDescription::position))
                        .toList()
                        .iterator();
        for (List<TypedWord> words : unnamed) {
            ParameterDescription place = places.hasNext() ? places.next() : null;
            words.forEach(word -> arguments.add(new Argument(word, place)));
        }
    }

    private boolean isTaken(ParameterDescription parameter) {
        return arguments.stream().anyMatch(argument -> parameter.equals(argument.parameter()));
    }

    List<Argument> arguments() {
        return arguments;
    }
}
