package dev.siegel.cmdlets.table;

import static dev.siegel.cmdlets.binding.CmdletDraft.cmdlet;
import static dev.siegel.cmdlets.binding.ParameterDescription.named;
import static dev.siegel.cmdlets.table.Types.ANYTHING;
import static dev.siegel.cmdlets.table.Types.FILE;
import static dev.siegel.cmdlets.table.Types.MOMENT;
import static dev.siegel.cmdlets.table.Types.NUMBER;
import static dev.siegel.cmdlets.table.Types.SWITCH;
import static dev.siegel.cmdlets.table.Types.TEXT;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterDescription.PipelineInput;
import dev.siegel.cmdlets.binding.ParameterType;
import java.util.List;

/** The cmdlets that print, write and read objects, and those that make dates and credentials. */
final class FormatCmdlets {
    private static final ParameterDescription INPUT =
            named("InputObject", ANYTHING, "The objects, when none come through a pipeline.")
                    .fromPipeline(PipelineInput.BY_VALUE);
    private static final ParameterDescription PROPERTY =
            named(
                            "Property",
                            new ParameterType.ListOf(ANYTHING),
                            "The properties to print; * prints all.")
                    .at(1);
    private static final ParameterType NUMBERS = new ParameterType.Whole(-10_000_000, 10_000_000);

    private FormatCmdlets() {}

    static List<CmdletDescription> all() {
        return List.of(
                list(), table(), exportCsv(), importCsv(), json(), date(), span(), credential());
    }

    private static CmdletDescription list() {
        return cmdlet("Format-List", "Prints objects as a list.")
                .alias("fl")
                .taking(PROPERTY, INPUT)
                .examples("Get-CsUser | Format-List *", "Get-CsUser | fl SipAddress, Enabled");
    }

    private static CmdletDescription table() {
        return cmdlet("Format-Table", "Prints objects as a table.")
                .alias("ft")
                .taking(
                        PROPERTY,
                        named("AutoSize", SWITCH, "Taken; columns are as wide as they need."),
                        named("Wrap", SWITCH, "Taken; nothing is cut off."),
                        INPUT)
                .examples(
                        "Get-CsUser | Format-Table DisplayName, SipAddress -AutoSize",
                        "Get-CsUser | ft");
    }

    private static CmdletDescription exportCsv() {
        return cmdlet("Export-Csv", "Writes objects to a file, a line each.")
                .alias("epcsv")
                .taking(
                        named("Path", FILE, "The file.").at(1).required().alias("FilePath"),
                        named("Append", SWITCH, "Adds to what the file holds."),
                        named("NoClobber", SWITCH, "Refuses a file that is there."),
                        named("NoTypeInformation", SWITCH, "Taken; no type is written.")
                                .alias("nti"),
                        named("Encoding", TEXT, "Taken; files are UTF-8."),
                        named("Delimiter", TEXT, "What parts cells; a comma without it."),
                        named("Force", SWITCH, "Taken, without effect."),
                        INPUT)
                .examples(
                        "Get-CsUser | Export-Csv users.csv -NoTypeInformation",
                        "Get-CsUser | Select-Object SipAddress | Export-Csv -Path users.csv");
    }

    private static CmdletDescription importCsv() {
        return cmdlet("Import-Csv", "Reads objects from a file Export-Csv wrote.")
                .alias("ipcsv")
                .taking(
                        named("Path", FILE, "The file.").at(1).required(),
                        named("Delimiter", TEXT, "What parts cells; a comma without it."),
                        named("Encoding", TEXT, "Taken; files are UTF-8."))
                .examples(
                        "Import-Csv leavers.csv",
                        "Import-Csv leavers.csv | Revoke-CsClientCertificate -WhatIf");
    }

    private static CmdletDescription json() {
        return cmdlet("ConvertTo-Json", "Writes objects as one JSON text.")
                .taking(
                        named("Compress", SWITCH, "Without line breaks."),
                        named("AsArray", SWITCH, "An array even of one object."),
                        named("Depth", NUMBER, "Taken; nothing is cut off."),
                        INPUT)
                .examples("Get-CsUser | ConvertTo-Json", "Get-CsUser | ConvertTo-Json -Compress");
    }

    private static CmdletDescription date() {
        return cmdlet("Get-Date", "Gives the time, or the one named.")
                .taking(
                        named("Date", MOMENT, "This time instead of now.").at(1),
                        named("Format", TEXT, "Gives text, yyyy-MM-dd."),
                        named("Year", NUMBERS, "Another year."),
                        named("Month", new ParameterType.Whole(1, 12), "Another month."),
                        named("Day", new ParameterType.Whole(1, 31), "Another day."),
                        named("Hour", new ParameterType.Whole(0, 23), "Another hour."),
                        named("Minute", new ParameterType.Whole(0, 59), "Another minute."),
                        named("Second", new ParameterType.Whole(0, 59), "Another second."))
                .examples("Get-Date", "(Get-Date).AddDays(-30)");
    }

    private static CmdletDescription span() {
        return cmdlet("New-TimeSpan", "Gives the time between two times, or one of some length.")
                .taking(
                        named("Start", MOMENT, "From; now without it.").at(1),
                        named("End", MOMENT, "To; now without it.").at(2),
                        named("Days", NUMBERS, "Days."),
                        named("Hours", NUMBERS, "Hours."),
                        named("Minutes", NUMBERS, "Minutes."),
                        named("Seconds", NUMBERS, "Seconds."))
                .examples("New-TimeSpan -Hours 8", "(Get-Date) - (New-TimeSpan -Days 30)");
    }

    private static CmdletDescription credential() {
        return cmdlet("Get-Credential", "Asks for a name and a password.")
                .taking(
                        named("UserName", TEXT, "The name; only the password is asked then.")
                                .at(1)
                                .alias("Credential"),
                        named("Message", TEXT, "Says what it is for."))
                .examples(
                        "$cred = Get-Credential", "$cred = Get-Credential \"litwareinc\\kenmyer\"");
    }
}
