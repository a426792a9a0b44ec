package dev.siegel.cmdlets.shell;

import dev.siegel.cmdlets.command.ObjectTypes;
import java.util.List;
import java.util.Optional;

/** The properties of the objects that come out of the commands before the cursor. */
record GivenProperties(Names names) {
    private static final List<String> OF_GROUPS = List.of("Count", "Name", "Group");
    private static final List<String> OF_MEASURES =
            List.of("Count", "Average", "Sum", "Maximum", "Minimum", "Property");

    List<String> of(List<List<TypedWord>> commands) {
        for (List<TypedWord> words : commands.reversed()) {
            Optional<List<String>> known = ofOne(words);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return List.of();
    }

    /** Nothing for a command that only passes on what comes in. */
    private Optional<List<String>> ofCommand(TypedCommand command) {
        return switch (command.cmdlet().name()) {
            case "Where-Object", "Sort-Object" -> Optional.empty();
            case "Select-Object" -> selected(command);
            case "Group-Object" -> Optional.of(OF_GROUPS);
            case "Measure-Object" -> Optional.of(OF_MEASURES);
            default -> Optional.of(ObjectTypes.properties(command.cmdlet().name()));
        };
    }

    private Optional<List<String>> ofOne(List<TypedWord> words) {
        if (words.isEmpty()) {
            return Optional.of(List.of());
        }
        String first = words.getFirst().text();
        return first.startsWith("$")
                ? Optional.of(names.properties(first.substring(1)))
                : TypedCommand.of(words)
                        .map(this::ofCommand)
                        .orElseGet(() -> Optional.of(List.of()));
    }

    private static Optional<List<String>> selected(TypedCommand command) {
        if (!command.given("ExpandProperty").isEmpty()) {
            return Optional.of(List.of());
        }
        List<String> chosen = command.given("Property");
        boolean all = chosen.isEmpty() || chosen.stream().anyMatch(name -> name.contains("*"));
        return all ? Optional.empty() : Optional.of(chosen);
    }
}
