package dev.siegel.cmdlets.reference;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterDescription.Group;
import dev.siegel.cmdlets.binding.ParameterDescription.PipelineInput;
import dev.siegel.cmdlets.binding.ParameterType;
import java.util.ArrayList;
import java.util.List;

/** The page of one cmdlet, in Markdown. */
final class ReferencePage {
    private ReferencePage() {}

    static String of(CmdletDescription cmdlet) {
        List<String> parts = new ArrayList<>();
        parts.add("# " + cmdlet.name());
        parts.add(cmdlet.synopsis());
        cmdlet.notYet()
                .ifPresent(what ->
                        parts.add(
                                "**Not there yet (%s):** it binds, and then says so."
                                        .formatted(what)));
        if (!cmdlet.aliases().isEmpty()) {
            parts.add("Also called " + String.join(", ", cmdlet.aliases()) + ".");
        }
        parts.add("```text\n" + Syntax.of(cmdlet) + "\n```");
        parts.add("## Parameters");
        parts.add(table(cmdlet));
        parts.add(
                "The parameters every cmdlet has are on the [first page](README.md#common-parameters).");
        sets(cmdlet, parts);
        parts.add("## Examples");
        parts.add("```powershell\n" + String.join("\n", cmdlet.examples()) + "\n```");
        return String.join("\n\n", parts) + "\n";
    }

    private static String table(CmdletDescription cmdlet) {
        List<String> rows = new ArrayList<>();
        rows.add("| parameter | type | place | needed | pipeline | what it does |");
        rows.add("| --- | --- | --- | --- | --- | --- |");
        cmdlet.parameters().stream()
                .filter(Syntax::isOfCmdlet)
                .forEach(parameter -> rows.add(row(parameter)));
        return rows.size() == 2 ? "It has none of its own." : String.join("\n", rows);
    }

    static String row(ParameterDescription parameter) {
        String ours = parameter.group() == Group.OURS ? " (ours)" : "";
        String aliases =
                parameter.aliases().isEmpty()
                        ? ""
                        : ", -" + String.join(", -", parameter.aliases());
        return "| -%s%s%s | %s | %s | %s | %s | %s |"
                .formatted(
                        parameter.name(),
                        aliases,
                        ours,
                        type(parameter.type()),
                        parameter.position() == 0 ? "named" : parameter.position(),
                        parameter.mandatory() ? "yes" : "no",
                        pipeline(parameter.pipelineInput()),
                        cell(parameter.synopsis()));
    }

    static String type(ParameterType type) {
        return type instanceof ParameterType.Switch ? "switch" : cell(type.label());
    }

    private static String pipeline(PipelineInput input) {
        return switch (input) {
            case NONE -> "no";
            case BY_VALUE -> "value";
            case BY_PROPERTY_NAME -> "name";
            case BY_VALUE_AND_PROPERTY_NAME -> "value, name";
        };
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*");
    }

    private static void sets(CmdletDescription cmdlet, List<String> parts) {
        List<String> rules = new ArrayList<>();
        cmdlet.oneNeeded()
                .forEach(names -> rules.add("- One of %s is needed.".formatted(dashed(names))));
        cmdlet.exclusive()
                .forEach(names -> rules.add("- %s exclude each other.".formatted(dashed(names))));
        if (!rules.isEmpty()) {
            parts.add(String.join("\n", rules));
        }
    }

    private static String dashed(List<String> names) {
        return "-" + String.join(", -", names);
    }
}
