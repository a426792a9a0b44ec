package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterDescription.Group;
import dev.siegel.cmdlets.output.WildcardText;
import dev.siegel.cmdlets.reference.Syntax;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.table.CmdletTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Get-Command and Get-Help; all they know is the table of descriptions. */
final class Help {
    private static final String TYPE = "System.Management.Automation.CmdletInfo";

    private Help() {}

    static void commands(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        String pattern = line.text("Name").orElse("*");
        if (pattern.indexOf('*') < 0) {
            output.accept(object(named(pattern)));
            return;
        }
        Predicate<CmdletDescription> wanted =
                cmdlet ->
                        WildcardText.matches(pattern, cmdlet.name())
                                && WildcardText.matches(
                                        line.text("Verb").orElse("*"), part(cmdlet, 0))
                                && WildcardText.matches(
                                        line.text("Noun").orElse("*"), part(cmdlet, 1));
        CmdletTable.cmdlets().stream()
                .filter(wanted)
                .forEach(cmdlet -> output.accept(object(cmdlet)));
    }

    private static CmdletDescription named(String name) {
        return CmdletTable.find(name)
                .orElseThrow(() -> new CmdletFailure(CmdletTable.notFound(name)));
    }

    private static String part(CmdletDescription cmdlet, int part) {
        int hyphen = cmdlet.name().indexOf('-');
        return part == 0 ? cmdlet.name().substring(0, hyphen) : cmdlet.name().substring(hyphen + 1);
    }

    private static CmdletObject object(CmdletDescription cmdlet) {
        Map<String, PropertyValue> properties = new LinkedHashMap<>();
        properties.put("CommandType", new PropertyValue.Text("Cmdlet"));
        properties.put("Name", new PropertyValue.Text(cmdlet.name()));
        properties.put("Synopsis", new PropertyValue.Text(cmdlet.synopsis()));
        properties.put("Aliases", new PropertyValue.Text(String.join(", ", cmdlet.aliases())));
        return new CmdletObject(TYPE, List.of("CommandType", "Name", "Synopsis"), properties);
    }

    static void help(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        String name = line.text("Name").orElse("Get-Help");
        if (name.indexOf('*') >= 0) {
            CmdletTable.cmdlets().stream()
                    .filter(cmdlet -> WildcardText.matches(name, cmdlet.name()))
                    .forEach(cmdlet -> output.accept(object(cmdlet)));
            return;
        }
        CmdletDescription cmdlet = named(name);
        if (line.has("Parameter")) {
            parameters(context, cmdlet, line.required("Parameter"));
            return;
        }
        if (!line.isOn("Examples")) {
            about(context, cmdlet);
        }
        section(context, "EXAMPLES", cmdlet.examples());
    }

    private static void about(CmdletContext context, CmdletDescription cmdlet) {
        section(context, "NAME", List.of(cmdlet.name()));
        section(context, "SYNOPSIS", List.of(cmdlet.synopsis()));
        section(context, "SYNTAX", List.of(Syntax.of(cmdlet)));
        if (!cmdlet.aliases().isEmpty()) {
            section(context, "ALIASES", List.of(String.join(", ", cmdlet.aliases())));
        }
        if (context.line().isOn("Full")) {
            context.say("PARAMETERS");
            cmdlet.parameters().forEach(parameter -> full(context, parameter));
        } else {
            section(context, "PARAMETERS", parameters(cmdlet));
        }
    }

    private static void section(CmdletContext context, String title, List<String> lines) {
        context.say(title);
        lines.forEach(line -> context.say("    " + line));
        context.say("");
    }

    private static List<String> parameters(CmdletDescription cmdlet) {
        return cmdlet.parameters().stream()
                .filter(parameter ->
                        parameter.group() != Group.COMMON || Syntax.isConfirmation(parameter))
                .map(parameter ->
                        "%-20s %s".formatted("-" + parameter.name(), parameter.synopsis()))
                .toList();
    }

    private static void parameters(
            CmdletContext context, CmdletDescription cmdlet, String pattern) {
        List<ParameterDescription> found =
                cmdlet.parameters().stream()
                        .filter(parameter -> WildcardText.matches(pattern, parameter.name()))
                        .toList();
        if (found.isEmpty()) {
            throw CmdletFailure.usage(
                    "%s has no parameter '%s'.".formatted(cmdlet.name(), pattern),
                    "NoMatchingParameterFound");
        }
        found.forEach(parameter -> full(context, parameter));
    }

    /** All there is to say of a parameter. */
    private static void full(CmdletContext context, ParameterDescription parameter) {
        String label = parameter.type().label();
        context.say("    -" + parameter.name() + (label.isEmpty() ? "" : " <" + label + ">"));
        context.say("        " + parameter.synopsis());
        context.say("        Required   " + (parameter.mandatory() ? "yes" : "no"));
        context.say(
                "        Position   "
                        + (parameter.position() > 0 ? parameter.position() : "named"));
        context.say(
                "        Pipeline   "
                        + switch (parameter.pipelineInput()) {
                            case NONE -> "no";
                            case BY_VALUE -> "by value";
                            case BY_PROPERTY_NAME -> "by property name";
                            case BY_VALUE_AND_PROPERTY_NAME -> "by value, by property name";
                        });
        if (!parameter.aliases().isEmpty()) {
            context.say("        Aliases    " + String.join(", ", parameter.aliases()));
        }
        context.say("");
    }
}
