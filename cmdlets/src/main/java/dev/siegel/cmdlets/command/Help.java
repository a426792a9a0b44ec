package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterDescription.Group;
import dev.siegel.cmdlets.binding.ParameterType;
import dev.siegel.cmdlets.output.WildcardText;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.table.CmdletTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Get-Command and Get-Help; all they know is the table of descriptions. */
final class Help {
    private Help() {}

    static void commands(CmdletContext context, Consumer<CmdletObject> output) {
        String pattern = context.line().text("Name").orElse("*");
        if (pattern.indexOf('*') < 0 && CmdletTable.find(pattern).isEmpty()) {
            throw new CmdletFailure(CmdletTable.notFound(pattern));
        }
        for (CmdletDescription cmdlet : CmdletTable.cmdlets()) {
            if (WildcardText.matches(pattern, cmdlet.name())) {
                Map<String, PropertyValue> properties = new LinkedHashMap<>();
                properties.put("CommandType", new PropertyValue.Text("Cmdlet"));
                properties.put("Name", new PropertyValue.Text(cmdlet.name()));
                properties.put("Synopsis", new PropertyValue.Text(cmdlet.synopsis()));
                output.accept(
                        new CmdletObject(
                                "System.Management.Automation.CmdletInfo",
                                List.of("CommandType", "Name", "Synopsis"),
                                properties));
            }
        }
    }

    static void help(CmdletContext context, Consumer<CmdletObject> output) {
        String name = context.line().text("Name").orElse("Get-Help");
        CmdletDescription cmdlet =
                CmdletTable.find(name)
                        .orElseThrow(() -> new CmdletFailure(CmdletTable.notFound(name)));
        if (!context.line().isOn("Examples")) {
            section(context, "NAME", List.of(cmdlet.name()));
            section(context, "SYNOPSIS", List.of(cmdlet.synopsis()));
            section(context, "SYNTAX", List.of(syntax(cmdlet)));
            section(context, "PARAMETERS", parameters(cmdlet));
        }
        section(context, "EXAMPLES", cmdlet.examples());
    }

    private static void section(CmdletContext context, String title, List<String> lines) {
        context.say(title);
        lines.forEach(line -> context.say("    " + line));
        context.say("");
    }

    private static List<String> parameters(CmdletDescription cmdlet) {
        return cmdlet.parameters().stream()
                .filter(parameter -> parameter.group() != Group.COMMON || isConfirmation(parameter))
                .map(parameter ->
                        "%-20s %s".formatted("-" + parameter.name(), parameter.synopsis()))
                .toList();
    }

    /** {@code Get-CsUser [[-Identity] <UserIdParameter>] [<CommonParameters>]}. */
    static String syntax(CmdletDescription cmdlet) {
        var text = new StringBuilder(cmdlet.name());
        for (ParameterDescription parameter : cmdlet.parameters()) {
            if (parameter.group() == Group.CMDLET
                    || parameter.group() == Group.OURS
                    || isConfirmation(parameter)) {
                text.append(' ').append(syntax(parameter));
            }
        }
        return text.append(" [<CommonParameters>]").toString();
    }

    private static boolean isConfirmation(ParameterDescription parameter) {
        return "WhatIf".equals(parameter.name()) || "Confirm".equals(parameter.name());
    }

    private static String syntax(ParameterDescription parameter) {
        String name = "-" + parameter.name();
        String shown = parameter.position() > 0 ? "[" + name + "]" : name;
        String whole =
                parameter.type() instanceof ParameterType.Switch
                        ? shown
                        : shown + " <" + parameter.type().label() + ">";
        return parameter.mandatory() ? whole : "[" + whole + "]";
    }
}
