package dev.siegel.cmdlets.shell;

import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterDescription.Group;
import dev.siegel.cmdlets.binding.ParameterType;
import dev.siegel.cmdlets.command.ObjectTypes;
import dev.siegel.cmdlets.table.CmdletTable;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The values an argument may have. */
record ValueCompletions(Names names, GivenProperties properties) {
    private static final List<String> TRUTH = List.of("$False", "$True");
    private static final String SCHEME = "sip:";

    List<Suggestion> of(
            TypedText typed, TypedCommand command, ParameterDescription parameter, TypedWord word) {
        if (takesProperties(parameter)) {
            List<String> known =
                    parameter.group() == Group.OUTPUT
                            ? ObjectTypes.properties(command.cmdlet().name())
                            : properties.of(typed.before());
            return fitting(known, word);
        }
        if (takesCmdlets(command, parameter)) {
            return fitting(CmdletTable.cmdlets().stream().map(one -> one.name()).toList(), word);
        }
        return ofType(command, parameter.type(), word);
    }

    private static boolean takesProperties(ParameterDescription parameter) {
        return parameter.name().endsWith("Property")
                || parameter.aliases().contains("Property")
                || parameter.aliases().contains("MemberName");
    }

    private static boolean takesCmdlets(TypedCommand command, ParameterDescription parameter) {
        String cmdlet = command.cmdlet().name();
        return "Name".equals(parameter.name())
                && ("Get-Help".equals(cmdlet) || "Get-Command".equals(cmdlet));
    }

    private List<Suggestion> ofType(TypedCommand command, ParameterType type, TypedWord word) {
        return switch (type) {
            case ParameterType.OneOf(List<String> choices) -> fitting(choices, word);
            case ParameterType.Flag _, ParameterType.Switch _ -> truths(word);
            case ParameterType.ListOf(ParameterType element) -> ofType(command, element, word);
            case ParameterType.OrNull(ParameterType inner) -> ofType(command, inner, word);
            case ParameterType.UserIdentity _ -> users(word);
            case ParameterType.Guid _ -> devices(command, word);
            case ParameterType.Scope _ -> fitting(List.of("Global"), word);
            case ParameterType.Zone _ -> fitting(List.copyOf(ZoneId.getAvailableZoneIds()), word);
            case ParameterType.Text _,
                    ParameterType.Anything _,
                    ParameterType.Code _,
                    ParameterType.Secret _,
                    ParameterType.Moment _,
                    ParameterType.Span _,
                    ParameterType.File _,
                    ParameterType.Whole _,
                    ParameterType.Limit _,
                    ParameterType.Condition _,
                    ParameterType.ObjectOf _,
                    ParameterType.ListChange _,
                    ParameterType.Credential _ ->
                    List.of();
        };
    }

    private static List<Suggestion> truths(TypedWord word) {
        return TRUTH.stream()
                .filter(truth -> Completions.begins(truth, word.text()))
                .map(Suggestion::of)
                .toList();
    }

    private static List<Suggestion> fitting(List<String> all, TypedWord word) {
        String begun = word.plain();
        return all.stream()
                .filter(value -> Completions.begins(value, begun))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .map(value -> Suggestion.of(Quoting.quoted(value, word.text())))
                .toList();
    }

    /** Users by address, with or without its scheme, or by display name. */
    private List<Suggestion> users(TypedWord word) {
        String begun = word.plain();
        String wanted = begun.toLowerCase(Locale.ROOT);
        String asked = wanted.startsWith(SCHEME) ? begun.substring(SCHEME.length()) : begun;
        return names.users(asked).stream()
                .flatMap(person -> forms(person, begun, word.text()))
                .sorted(Comparator.comparing(Suggestion::text, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static Stream<Suggestion> forms(Names.Person person, String begun, String typed) {
        String address = person.address();
        String bare = address.startsWith(SCHEME) ? address.substring(SCHEME.length()) : address;
        Stream<Suggestion> addresses =
                Stream.of(Completions.begins(address, begun) ? address : bare)
                        .filter(form -> Completions.begins(form, begun))
                        .map(form ->
                                new Suggestion(
                                        Quoting.quoted(form, typed), person.displayName(), true));
        Stream<Suggestion> displayNames =
                Stream.of(person.displayName())
                        .filter(name -> hasWord(name, begun))
                        .map(name -> new Suggestion(Quoting.quoted(name, typed), address, true));
        return Stream.concat(addresses, displayNames);
    }

    /** Whether the name, or a word of it, begins so. */
    private static boolean hasWord(String name, String begun) {
        return !name.isEmpty()
                && (Completions.begins(name, begun)
                        || Stream.of(name.split(" "))
                                .anyMatch(word -> Completions.begins(word, begun)));
    }

    /** Devices of the user the command names. */
    private List<Suggestion> devices(TypedCommand command, TypedWord word) {
        List<String> users = command.given("Identity");
        return users.size() == 1 ? fitting(names.devices(users.getFirst()), word) : List.of();
    }
}
