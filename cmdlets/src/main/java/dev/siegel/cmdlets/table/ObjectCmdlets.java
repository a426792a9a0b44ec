package dev.siegel.cmdlets.table;

import static dev.siegel.cmdlets.binding.CmdletDraft.cmdlet;
import static dev.siegel.cmdlets.binding.ParameterDescription.named;
import static dev.siegel.cmdlets.table.Types.ANYTHING;
import static dev.siegel.cmdlets.table.Types.CODE;
import static dev.siegel.cmdlets.table.Types.NUMBER;
import static dev.siegel.cmdlets.table.Types.SWITCH;
import static dev.siegel.cmdlets.table.Types.TEXT;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterDescription.PipelineInput;
import dev.siegel.cmdlets.binding.ParameterType;
import dev.siegel.cmdlets.language.Comparison;
import java.util.ArrayList;
import java.util.List;

/** The cmdlets that choose, sort and count whatever objects come through a pipeline. */
final class ObjectCmdlets {
    private static final ParameterDescription INPUT =
            named("InputObject", ANYTHING, "The objects, when none come through a pipeline.")
                    .fromPipeline(PipelineInput.BY_VALUE);
    private static final ParameterType PROPERTIES = new ParameterType.ListOf(ANYTHING);

    private ObjectCmdlets() {}

    static List<CmdletDescription> all() {
        return List.of(
                where(), forEach(), select(), sort(), group(), measure(), members(), nothing());
    }

    private static ParameterDescription properties(String synopsis) {
        return named("Property", PROPERTIES, synopsis).at(1);
    }

    private static CmdletDescription where() {
        var parameters = new ArrayList<ParameterDescription>();
        parameters.add(
                named("FilterScript", CODE, "A condition in braces, or the name of a property.")
                        .at(1)
                        .required()
                        .alias("Property"));
        parameters.add(named("Value", ANYTHING, "What the property is compared with.").at(2));
        var operators = new ArrayList<String>();
        for (Comparison.Kind kind : Comparison.Kind.values()) {
            String name = kind.name();
            parameters.add(
                    named(name, SWITCH, "Compares as " + kind.spelling() + " does.")
                            .alias("I" + name));
            parameters.add(named("C" + name, SWITCH, "The same, upper and lower case told apart."));
            operators.add(name);
            operators.add("C" + name);
        }
        parameters.add(named("Not", SWITCH, "Lets through what has no such property, or false."));
        operators.add("Not");
        return cmdlet("Where-Object", "Lets through the objects for which a condition holds.")
                .alias("where", "?")
                .taking(parameters)
                .taking(INPUT)
                .excluding(operators.toArray(String[]::new))
                .examples(
                        "Get-CsUser | Where-Object {$_.RegistrarPool -ne $Null}",
                        "Get-CsUser | Where-Object DisplayName -like \"*Berg\"");
    }

    private static CmdletDescription forEach() {
        return cmdlet("ForEach-Object", "Runs a block for each object, or gives one property.")
                .alias("foreach", "%")
                .taking(
                        named("Process", CODE, "A block in braces, or the name of a property.")
                                .at(1)
                                .required()
                                .alias("MemberName"),
                        named("Begin", CODE, "A block that runs before the first object."),
                        named("End", CODE, "A block that runs after the last object."),
                        INPUT)
                .examples(
                        "Get-CsUser | ForEach-Object {$_.SipAddress}",
                        "Get-CsUser | ForEach-Object {Get-CsClientCertificate -Identity $_.SipAddress}");
    }

    private static CmdletDescription select() {
        return cmdlet("Select-Object", "Chooses properties, or some of the objects.")
                .alias("select")
                .taking(
                        properties("Properties to keep; names may hold asterisks."),
                        named("ExcludeProperty", new ParameterType.ListOf(TEXT), "Not these."),
                        named("ExpandProperty", TEXT, "Gives what this property holds."),
                        named("First", NUMBER, "So many from the beginning."),
                        named("Last", NUMBER, "So many from the end."),
                        named("Skip", NUMBER, "Leaves out so many first."),
                        named("Unique", SWITCH, "Each of them once."),
                        INPUT)
                .examples(
                        "Get-CsUser | Select-Object SipAddress, DisplayName -First 10",
                        "Get-CsUser | Select-Object -ExpandProperty SipAddress");
    }

    private static CmdletDescription sort() {
        return cmdlet("Sort-Object", "Sorts objects by properties.")
                .alias("sort")
                .taking(
                        properties("What to sort by, the most important first."),
                        named("Descending", SWITCH, "The greatest first."),
                        named("Unique", SWITCH, "One of those that are equal."),
                        named("CaseSensitive", SWITCH, "Tells upper and lower case apart."),
                        INPUT)
                .examples(
                        "Get-CsUser | Sort-Object DisplayName",
                        "Get-CsUser | Sort-Object RegistrarPool, SipAddress -Descending");
    }

    private static CmdletDescription group() {
        return cmdlet("Group-Object", "Groups objects whose properties are equal.")
                .alias("group")
                .taking(
                        properties("What to group by."),
                        named("NoElement", SWITCH, "Counts them only."),
                        named("CaseSensitive", SWITCH, "Tells upper and lower case apart."),
                        INPUT)
                .examples(
                        "Get-CsUser | Group-Object RegistrarPool",
                        "Get-CsUser | Group-Object RegistrarPool -NoElement");
    }

    private static CmdletDescription measure() {
        return cmdlet("Measure-Object", "Counts objects and adds up a property.")
                .alias("measure")
                .taking(
                        properties("The property to add up."),
                        named("Sum", SWITCH, "Adds up."),
                        named("Average", SWITCH, "The mean."),
                        named("Minimum", SWITCH, "The least."),
                        named("Maximum", SWITCH, "The greatest."),
                        INPUT)
                .examples(
                        "Get-CsUser | Measure-Object",
                        "Get-CsPinPolicy | Measure-Object MinPasswordLength -Minimum -Maximum");
    }

    private static CmdletDescription members() {
        return cmdlet("Get-Member", "Names the properties of objects.")
                .alias("gm")
                .taking(named("Name", TEXT, "Those that match this name.").at(1), INPUT)
                .examples("Get-CsUser | Get-Member", "Get-CsUser | Get-Member *Address");
    }

    private static CmdletDescription nothing() {
        return cmdlet("Out-Null", "Takes objects and gives nothing.")
                .taking(INPUT)
                .examples(
                        "Get-CsUser | Out-Null",
                        "Set-CsUser anna@example.com -PassThru | Out-Null");
    }
}
