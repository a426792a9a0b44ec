package dev.siegel.cmdlets.binding;

import dev.siegel.cmdlets.binding.ParameterDescription.PipelineInput;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.PropertyValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Binds the words of one line to the parameters of its cmdlet: named ones first, what remains by
 * position.
 */
public final class Binder {
    private final CmdletDescription cmdlet;
    private final Map<String, List<String>> arguments = new LinkedHashMap<>();
    private final Map<String, PropertyValue> computed = new LinkedHashMap<>();
    private final List<Word.Value> unnamed = new ArrayList<>();
    private final Values values = new Values();

    private Binder(CmdletDescription cmdlet) {
        this.cmdlet = cmdlet;
    }

    /** Asks for the arguments of mandatory parameters that a line lacks. */
    public interface MissingArguments {
        /** The argument typed, or nothing when there is nobody to ask. */
        Optional<String> ask(CmdletDescription cmdlet, ParameterDescription missing);
    }

    public static BoundCmdlet bind(
            CmdletDescription cmdlet, List<Word> words, MissingArguments missing) {
        return bind(cmdlet, words, missing, false);
    }

    /**
     * Binds a line that may get more arguments of the objects of a pipeline.
     *
     * @param fed whether objects come in
     */
    public static BoundCmdlet bind(
            CmdletDescription cmdlet, List<Word> words, MissingArguments missing, boolean fed) {
        var binder = new Binder(cmdlet);
        binder.takeNamed(words);
        binder.takePositional();
        binder.refuseExclusive();
        binder.askForMissing(missing, fed || binder.isFedFromOutside());
        return new BoundCmdlet(cmdlet, binder.arguments, binder.computed);
    }

    private void takeNamed(List<Word> words) {
        int next = 0;
        while (next < words.size()) {
            switch (words.get(next)) {
                case Word.Value value -> {
                    unnamed.add(value);
                    next++;
                }
                case Word.ParameterName name -> next = takeArgument(name, words, next + 1);
            }
        }
    }

    private int takeArgument(Word.ParameterName name, List<Word> words, int next) {
        ParameterDescription parameter = ParameterNames.find(cmdlet, name.name());
        boolean valueFollows = next < words.size() && words.get(next) instanceof Word.Value;
        if (parameter.type() instanceof ParameterType.Switch) {
            return takeSwitch(parameter, name, words, next);
        }
        String attached = name.attached();
        if (attached != null && !attached.isEmpty()) {
            return takeArray(
                    parameter,
                    (Word.Value) ArgumentWords.value(attached, name.position()),
                    words,
                    next);
        }
        if (!valueFollows) {
            throw CmdletFailure.usage(
                    "Missing an argument for parameter '%s'. Specify a parameter of type '%s' and try again."
                            .formatted(parameter.name(), parameter.type().label()),
                    "MissingArgument");
        }
        return takeArray(parameter, (Word.Value) words.get(next), words, next + 1);
    }

    private int takeSwitch(
            ParameterDescription parameter, Word.ParameterName name, List<Word> words, int next) {
        String attached = name.attached();
        if (attached == null) {
            put(parameter, List.of("true"));
            return next;
        }
        if (!attached.isEmpty()) {
            put(parameter, List.of(values.flag(parameter, attached)));
            return next;
        }
        if (next < words.size()
                && words.get(next) instanceof Word.Value value
                && (!value.known() || Values.isFlag(value.text()))) {
            put(parameter, List.of(value.known() ? values.flag(parameter, value.text()) : "false"));
            return next + 1;
        }
        throw CmdletFailure.usage(
                "Nothing follows the colon of '-%1$s:'. A shell takes $false for a variable of its own: quote it, '-%1$s:$false'."
                        .formatted(parameter.name()),
                "MissingArgument");
    }

    /** An array goes on in the next word where a word ends with a comma, {@code a, b}. */
    private int takeArray(
            ParameterDescription parameter, Word.Value first, List<Word> words, int next) {
        if (!first.known()) {
            put(parameter, List.of(""));
            return next;
        }
        if (first.computed() != null || parameter.type() instanceof ParameterType.Anything) {
            first.whole().ifPresent(value -> computed.put(parameter.name(), value));
        }
        if (!(parameter.type() instanceof ParameterType.ListOf list)) {
            put(parameter, List.of(values.checkOne(parameter, first)));
            return next;
        }
        var elements = new ArrayList<>(first.elements());
        int after = next;
        while (elements.getLast().isEmpty()
                && elements.size() > 1
                && after < words.size()
                && words.get(after) instanceof Word.Value more) {
            elements.removeLast();
            elements.addAll(more.elements());
            after++;
        }
        put(
                parameter,
                elements.stream()
                        .map(element -> values.check(parameter, list.element(), element))
                        .toList());
        return after;
    }

    private void put(ParameterDescription parameter, List<String> argument) {
        if (arguments.putIfAbsent(parameter.name(), argument) != null) {
            throw CmdletFailure.usage(
                    "Cannot bind parameter because parameter '%s' is specified more than once."
                            .formatted(parameter.name()),
                    "ParameterAlreadyBound");
        }
    }

    private void takePositional() {
        List<Word> rest = List.copyOf(unnamed);
        int next = 0;
        Iterator<ParameterDescription> places =
                cmdlet.own().stream()
                        .filter(parameter ->
                                parameter.position() > 0
                                        && !arguments.containsKey(parameter.name()))
                        .sorted(Comparator.comparingInt(ParameterDescription::position))
                        .iterator();
        while (next < rest.size()) {
            Word.Value value = (Word.Value) rest.get(next);
            if (!places.hasNext()) {
                throw CmdletFailure.usage(
                        "A positional parameter cannot be found that accepts argument '%s'."
                                .formatted(Values.shown(value.text())),
                        "PositionalParameterNotFound");
            }
            next = takeArray(places.next(), value, rest, next + 1);
        }
    }

    private void refuseExclusive() {
        for (List<String> names : cmdlet.exclusive()) {
            List<String> given = names.stream().filter(arguments::containsKey).toList();
            if (given.size() > 1) {
                throw CmdletFailure.usage(
                        "Parameter set cannot be resolved using the specified named parameters: %s exclude each other."
                                .formatted(dashed(given)),
                        "AmbiguousParameterSet");
            }
        }
    }

    private void askForMissing(MissingArguments missing, boolean fed) {
        var unanswered = new ArrayList<String>();
        for (ParameterDescription parameter : cmdlet.own()) {
            if (parameter.mandatory()
                    && !isFed(fed, parameter)
                    && !arguments.containsKey(parameter.name())
                    && !isAnswered(missing, parameter)) {
                unanswered.add(parameter.name());
            }
        }
        for (List<String> names : cmdlet.oneNeeded()) {
            if (names.stream()
                            .noneMatch(name ->
                                    arguments.containsKey(name)
                                            || isFed(fed, cmdlet.parameter(name)))
                    && !isAnswered(missing, cmdlet.parameter(names.getFirst()))) {
                unanswered.add(String.join(" | ", names));
            }
        }
        if (!unanswered.isEmpty()) {
            throw CmdletFailure.usage(missing(unanswered), "MissingMandatoryParameter");
        }
    }

    private boolean isFedFromOutside() {
        return List.of("true").equals(arguments.get(CommonParameters.FROM_STDIN));
    }

    /** Whether it may still come with an object of the pipeline. */
    private static boolean isFed(boolean fed, ParameterDescription parameter) {
        return fed && parameter.pipelineInput() != PipelineInput.NONE;
    }

    private boolean isAnswered(MissingArguments missing, ParameterDescription parameter) {
        Optional<String> answer = missing.ask(cmdlet, parameter);
        answer.ifPresent(text -> {
            Word.Value value = (Word.Value) ArgumentWords.value(text, 0);
            takeArray(parameter, value, List.of(), 0);
        });
        return answer.isPresent();
    }

    static String missing(List<String> names) {
        return "Cannot process command because of one or more missing mandatory parameters: %s."
                .formatted(String.join(" ", names));
    }

    private static String dashed(List<String> names) {
        return names.stream().map(name -> "-" + name).collect(Collectors.joining(", "));
    }
}
