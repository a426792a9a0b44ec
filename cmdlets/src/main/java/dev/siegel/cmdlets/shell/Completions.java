package dev.siegel.cmdlets.shell;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.language.Comparison;
import dev.siegel.cmdlets.table.CmdletTable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What may stand where the cursor is, of a text that need not be whole. */
final class Completions {
    private static final List<String> TRUTH = List.of("$False", "$Null", "$True");
    private static final List<String> MORE_OPERATORS = List.of("-and", "-not", "-or");

    private final Names names;
    private final GivenProperties properties;
    private final ValueCompletions values;

    Completions(Names names) {
        this.names = names;
        this.properties = new GivenProperties(names);
        this.values = new ValueCompletions(names, properties);
    }

    /** The suggestions for the word that ends at {@code cursor}. */
    Suggestions at(String text, int cursor) {
        TypedText typed = TypedText.of(text.substring(0, cursor));
        TypedWord word = typed.current();
        if (typed.comment()) {
            return new Suggestions(cursor, List.of());
        }
        if (word.text().startsWith("$")) {
            return suggested(word, variableOrMember(typed));
        }
        if (typed.words().isEmpty()) {
            return suggested(word, word.startsExpression() ? Stream.of() : cmdlets(typed));
        }
        if (typed.words().getFirst().startsExpression()) {
            return suggested(word, word.isName() ? operators() : Stream.of());
        }
        return TypedCommand.of(typed.command())
                .map(command -> inCommand(typed, command))
                .orElseGet(() -> new Suggestions(cursor, List.of()));
    }

    private Suggestions inCommand(TypedText typed, TypedCommand command) {
        TypedWord word = typed.current();
        if (word.hasColon()) {
            TypedWord value = word.attached();
            return new Suggestions(
                    value.start(),
                    TypedCommand.named(command.cmdlet(), word.name())
                            .map(parameter -> values.of(typed, command, parameter, value))
                            .orElse(List.of()));
        }
        if (word.isName()) {
            return suggested(word, parameters(command.cmdlet(), word.name()));
        }
        Optional<ParameterDescription> parameter = command.parameterOf(word);
        return new Suggestions(
                word.start(),
                parameter.map(one -> values.of(typed, command, one, word)).orElse(List.of()));
    }

    private static Suggestions suggested(TypedWord word, Stream<Suggestion> all) {
        return new Suggestions(
                word.start(),
                all.filter(one -> begins(one.text(), word.text()))
                        .distinct()
                        .sorted(
                                Comparator.comparing(
                                        Suggestion::text, String.CASE_INSENSITIVE_ORDER))
                        .toList());
    }

    static boolean begins(String text, String prefix) {
        return text.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    /** Between the braces of a hash table stand keys, not cmdlets. */
    private static Stream<Suggestion> cmdlets(TypedText typed) {
        TypedText around = typed.around();
        if (around != null && around.current().text().startsWith("@{")) {
            return Stream.of();
        }
        return CmdletTable.cmdlets().stream()
                .flatMap(cmdlet ->
                        Stream.concat(
                                Stream.of(new Suggestion(cmdlet.name(), cmdlet.synopsis(), true)),
                                aliases(cmdlet)));
    }

    /** An alias of one mark only is typed faster than it is found. */
    private static Stream<Suggestion> aliases(CmdletDescription cmdlet) {
        return cmdlet.aliases().stream()
                .filter(alias -> Character.isLetter(alias.charAt(0)))
                .map(alias -> new Suggestion(alias, cmdlet.name(), true));
    }

    /** Parameters by the beginning of their name, or of an alias; the name is what is inserted. */
    private static Stream<Suggestion> parameters(CmdletDescription cmdlet, String begun) {
        List<ParameterDescription> fitting =
                cmdlet.parameters().stream()
                        .filter(parameter -> parameter.startsWith(begun))
                        .toList();
        boolean byName = fitting.stream().anyMatch(one -> begins(one.name(), begun));
        return fitting.stream()
                .filter(one -> !byName || begins(one.name(), begun))
                .map(one ->
                        new Suggestion(
                                byName ? "-" + one.name() : aliasOf(one, begun),
                                one.synopsis(),
                                true));
    }

    private static String aliasOf(ParameterDescription parameter, String begun) {
        return "-"
                + parameter.aliases().stream()
                        .filter(alias -> begins(alias, begun))
                        .findFirst()
                        .orElse(parameter.name());
    }

    private static Stream<Suggestion> operators() {
        Stream<String> comparing =
                Stream.of(Comparison.Kind.values()).map(Comparison.Kind::spelling);
        return Stream.concat(comparing, MORE_OPERATORS.stream()).map(Suggestion::of);
    }

    private Stream<Suggestion> variableOrMember(TypedText typed) {
        String text = typed.current().text();
        int dot = text.lastIndexOf('.');
        if (dot < 0) {
            return Stream.of(
                            names.variables().stream().map(name -> "$" + name),
                            TRUTH.stream(),
                            Stream.of("$_"))
                    .flatMap(all -> all)
                    .map(Suggestion::open);
        }
        String variable = text.substring(1, dot);
        List<String> members =
                "_".equals(variable) ? ofCurrentObject(typed) : names.properties(variable);
        return members.stream()
                .map(name -> new Suggestion(text.substring(0, dot + 1) + name, "", true));
    }

    /** {@code $_} is an object of the pipeline around the innermost braces. */
    private List<String> ofCurrentObject(TypedText typed) {
        TypedText level = typed;
        while (level != null && level.opened() != '{') {
            level = level.around();
        }
        TypedText around = level == null ? null : level.around();
        return around == null ? List.of() : properties.of(around.before());
    }
}
