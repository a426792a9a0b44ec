package dev.siegel.cmdlets.binding;

import static dev.siegel.cmdlets.binding.ParameterDescription.named;

import dev.siegel.cmdlets.binding.ParameterDescription.Group;
import java.util.List;
import java.util.stream.Stream;

/** The parameters every cmdlet has. */
public final class CommonParameters {
    /** The switch that lets standard input stand for a pipeline. */
    public static final String FROM_STDIN = "FromStdin";

    private static final ParameterType TEXT = new ParameterType.Text();
    private static final ParameterType SWITCH = new ParameterType.Switch();
    private static final ParameterType PREFERENCE =
            new ParameterType.OneOf(
                    List.of("Continue", "SilentlyContinue", "Stop", "Ignore", "Inquire"));

    static final List<ParameterDescription> CONFIRMATION =
            List.of(
                    common("WhatIf", SWITCH, "Says what would be done and changes nothing.", "wi"),
                    common("Confirm", SWITCH, "Asks first; -Confirm:$false never asks.", "cf"));

    static final List<ParameterDescription> COMMON =
            List.of(
                    common("Verbose", SWITCH, "Tells each step.", "vb"),
                    common("Debug", SWITCH, "Shows the HTTP exchange, secrets masked.", "db"),
                    common("ErrorAction", PREFERENCE, "What an error leads to.", "ea"),
                    common("ErrorVariable", TEXT, "A variable for the errors.", "ev"),
                    common("WarningAction", PREFERENCE, "What a warning leads to.", "wa"),
                    common("WarningVariable", TEXT, "A variable for the warnings.", "wv"),
                    common("InformationAction", PREFERENCE, "What information leads to.", "infa"),
                    common("InformationVariable", TEXT, "A variable for information.", "iv"),
                    common("OutVariable", TEXT, "A variable for the objects.", "ov"),
                    common(
                            "OutBuffer",
                            new ParameterType.Whole(0, Integer.MAX_VALUE),
                            "Accepted; objects are never held back.",
                            "ob"),
                    common("PipelineVariable", TEXT, "A variable for the current object.", "pv"));

    static final List<ParameterDescription> OUTPUT =
            List.of(
                    output(
                            "Output",
                            new ParameterType.OneOf(
                                    List.of("list", "table", "json", "ndjson", "csv")),
                            "The form of what is printed."),
                    output(
                            "Property",
                            new ParameterType.ListOf(TEXT),
                            "The properties to print; * prints all."),
                    output(
                            "TimeZone",
                            new ParameterType.Zone(),
                            "The zone times are printed in, Europe/Berlin or UTC; default this machine's."),
                    output(
                            "CompatTimes",
                            SWITCH,
                            "Prints PublicationTime in UTC as the original does."),
                    output(
                            FROM_STDIN,
                            SWITCH,
                            "Takes objects from standard input, as -Output ndjson prints them."));

    private CommonParameters() {}

    /** Those of every cmdlet, for people to read about. */
    public static List<ParameterDescription> everywhere() {
        return Stream.concat(COMMON.stream(), OUTPUT.stream()).toList();
    }

    private static ParameterDescription common(
            String name, ParameterType type, String synopsis, String alias) {
        return named(name, type, synopsis).alias(alias).in(Group.COMMON);
    }

    private static ParameterDescription output(String name, ParameterType type, String synopsis) {
        return named(name, type, synopsis).in(Group.OUTPUT);
    }
}
