package dev.siegel.cmdlets.table;

import static dev.siegel.cmdlets.binding.CmdletDraft.cmdlet;
import static dev.siegel.cmdlets.binding.ParameterDescription.named;
import static dev.siegel.cmdlets.table.Types.FILE;
import static dev.siegel.cmdlets.table.Types.MOMENT;
import static dev.siegel.cmdlets.table.Types.NUMBER;
import static dev.siegel.cmdlets.table.Types.SPAN;
import static dev.siegel.cmdlets.table.Types.SWITCH;
import static dev.siegel.cmdlets.table.Types.TEXT;
import static dev.siegel.cmdlets.table.Types.TEXTS;
import static dev.siegel.cmdlets.table.Types.changeOf;
import static dev.siegel.cmdlets.table.Types.oneOf;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.CmdletDraft;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterDescription.PipelineInput;
import java.util.List;

/** The cmdlets of tracing (2.13 of the cmdlet reference). */
final class TracingCmdlets {
    private static final ParameterDescription POOLS =
            named("Pools", TEXTS, "Those pools; without it, all.");
    private static final ParameterDescription COMPUTERS =
            named("Computers", TEXTS, "Those front ends; without it, all.");
    private static final ParameterDescription AS_XML = Parameters.AS_XML;
    private static final ParameterDescription SCENARIO =
            named(
                            "Scenario",
                            TEXT,
                            "AlwaysOn, Authentication, CertProvisioning, Registration, PinAuth, or one of yours.")
                    .required();

    private TracingCmdlets() {}

    static List<CmdletDescription> all() {
        return List.of(
                start(),
                stop(),
                show(),
                search(),
                sync(),
                update(),
                scenarios(),
                newScenario(),
                setScenario(),
                removeScenario(),
                provider(),
                configuration(),
                setConfiguration());
    }

    private static CmdletDraft tracing(String name, String synopsis) {
        return cmdlet(name, synopsis).waitingFor("Tracing");
    }

    private static CmdletDescription start() {
        return tracing("Start-CsClsLogging", "Begins to trace a scenario.")
                .taking(
                        SCENARIO,
                        POOLS,
                        COMPUTERS,
                        named("Duration", SPAN, "How long, d.hh:mm or hh:mm; default 04:00."),
                        AS_XML)
                .examples(
                        "Start-CsClsLogging -Scenario Authentication -Pools pool01.example.com -Duration 02:00",
                        "Start-CsClsLogging -Scenario AlwaysOn");
    }

    private static CmdletDescription stop() {
        return tracing("Stop-CsClsLogging", "Ends the trace of a scenario.")
                .taking(SCENARIO, POOLS, COMPUTERS, AS_XML)
                .examples(
                        "Stop-CsClsLogging -Scenario Authentication",
                        "Stop-CsClsLogging -Scenario AlwaysOn -Computers fe01.example.com");
    }

    private static CmdletDescription show() {
        return tracing("Show-CsClsLogging", "Lists what is traced, since when and until when.")
                .taking(POOLS, COMPUTERS, AS_XML)
                .examples("Show-CsClsLogging", "Show-CsClsLogging -Pools pool01.example.com");
    }

    private static CmdletDescription search() {
        return tracing("Search-CsClsLogging", "Searches what was traced.")
                .taking(
                        named("StartTime", MOMENT, "From then on; default half an hour ago."),
                        named("EndTime", MOMENT, "Until then; default now."),
                        named("Uri", TEXT, "Of this user."),
                        named("CallId", TEXT, "Of this dialog."),
                        named("ConferenceId", TEXT, "Of this conference."),
                        named("CorrelationIds", TEXTS, "Of these requests."),
                        named("IP", TEXT, "From or to this address."),
                        named("Phone", TEXT, "Of this number, +493012345."),
                        named("SipContents", TEXT, "Messages that hold this."),
                        named("Components", TEXTS, "Of these components."),
                        named(
                                "LogLevel",
                                oneOf(
                                        "Fatal", "Error", "Warning", "Info", "Verbose", "Debug",
                                        "All"),
                                "This level and graver ones."),
                        named("MatchAll", SWITCH, "What fulfils all of it."),
                        named("MatchAny", SWITCH, "What fulfils any of it; the default."),
                        POOLS,
                        COMPUTERS,
                        named("SkipNetworkLogs", SWITCH, "Leaves out what lies elsewhere."),
                        named("OutputFilePath", FILE, "A file to write to."),
                        AS_XML)
                .excluding("MatchAll", "MatchAny")
                .examples(
                        "Search-CsClsLogging -Uri sip:anna@example.com -StartTime \"11/24/2026 8:00 AM\"",
                        "Search-CsClsLogging -LogLevel Error -OutputFilePath errors.txt");
    }

    private static CmdletDescription sync() {
        return tracing("Sync-CsClsLogging", "Writes out what is traced, so that a search sees it.")
                .taking(POOLS, COMPUTERS)
                .examples("Sync-CsClsLogging", "Sync-CsClsLogging -Pools pool01.example.com");
    }

    private static CmdletDescription update() {
        return tracing("Update-CsClsLogging", "Lets traces run longer.")
                .taking(named("Duration", SPAN, "How long from now.").required(), POOLS, COMPUTERS)
                .examples(
                        "Update-CsClsLogging -Duration 08:00",
                        "Update-CsClsLogging -Duration 1.00:00 -Pools pool01.example.com");
    }

    private static ParameterDescription scenarioIdentity() {
        return named("Identity", TEXT, "Scope and name, site:Berlin/SignIn or global/SignIn.")
                .at(1);
    }

    private static CmdletDescription scenarios() {
        return tracing("Get-CsClsScenario", "Lists the scenarios that can be traced.")
                .taking(
                        scenarioIdentity(),
                        named("Filter", TEXT, "Those whose identity matches, with asterisks."),
                        Parameters.LOCAL_STORE)
                .excluding("Identity", "Filter")
                .examples("Get-CsClsScenario", "Get-CsClsScenario -Filter \"site:*\"");
    }

    private static CmdletDescription newScenario() {
        return tracing("New-CsClsScenario", "Makes a scenario of providers.")
                .asking()
                .taking(
                        scenarioIdentity(),
                        named("Name", TEXT, "The name, together with -Parent."),
                        named("Parent", TEXT, "The scope, together with -Name."),
                        named("Provider", changeOf("Provider"), "Objects of New-CsClsProvider.")
                                .required(),
                        named("InMemory", SWITCH, "Makes the object only."),
                        Parameters.FORCE)
                .needingOneOf("Identity", "Name")
                .excluding("Identity", "Name")
                .excluding("Identity", "Parent")
                .examples(
                        "New-CsClsScenario -Identity \"site:Berlin/SignIn\" -Provider @{Add=\"SIPStack\"}",
                        "New-CsClsScenario -Name SignIn -Parent global -Provider SIPStack");
    }

    private static CmdletDescription setScenario() {
        return tracing("Set-CsClsScenario", "Changes the providers of a scenario.")
                .asking()
                .taking(
                        scenarioIdentity().required(),
                        named("Provider", changeOf("Provider"), "Objects of New-CsClsProvider."),
                        Parameters.FORCE)
                .examples(
                        "Set-CsClsScenario -Identity \"site:Berlin/SignIn\" -Provider @{Remove=\"WebTicket\"}",
                        "Set-CsClsScenario global/SignIn -Provider @{Add=\"WebTicket\"}");
    }

    private static CmdletDescription removeScenario() {
        return tracing("Remove-CsClsScenario", "Removes a scenario.")
                .asking()
                .taking(
                        scenarioIdentity().required().fromPipeline(PipelineInput.BY_PROPERTY_NAME),
                        Parameters.FORCE)
                .examples(
                        "Remove-CsClsScenario -Identity \"site:Berlin/SignIn\"",
                        "Get-CsClsScenario -Filter \"site:*\" | Remove-CsClsScenario");
    }

    private static CmdletDescription provider() {
        return tracing("New-CsClsProvider", "Makes a provider for a scenario.")
                .taking(
                        named(
                                        "Name",
                                        TEXT,
                                        "SIPStack, WebTicket, CertProvisioning, UserServices, Registrar or Management.")
                                .required(),
                        named("Type", oneOf("WPP", "EventLog", "IISLog"), "What it writes.")
                                .required(),
                        named(
                                        "Level",
                                        oneOf(
                                                "Fatal", "Error", "Warning", "Info", "Verbose",
                                                "Debug", "All"),
                                        "This level and graver ones.")
                                .required(),
                        named(
                                        "Flags",
                                        TEXTS,
                                        "TF_COMPONENT, TF_RTCHTTP, TF_CONNECTION, TF_DIAG, All.")
                                .required(),
                        named("Role", TEXT, "Only where this role runs."),
                        named("Guid", Types.GUID, "The provider's id."))
                .examples(
                        "New-CsClsProvider -Name SIPStack -Type WPP -Level Info -Flags All",
                        "$p = New-CsClsProvider -Name WebTicket -Type WPP -Level Debug -Flags TF_COMPONENT,TF_DIAG");
    }

    private static CmdletDescription configuration() {
        return tracing("Get-CsClsConfiguration", "Tells how tracing is set up.")
                .taking(
                        named("Identity", Types.SETTINGS_SCOPE, "global or site:NAME.").at(1),
                        named("Filter", TEXT, "Those whose identity matches, with asterisks."),
                        Parameters.LOCAL_STORE)
                .excluding("Identity", "Filter")
                .examples("Get-CsClsConfiguration", "Get-CsClsConfiguration site:Berlin");
    }

    private static CmdletDescription setConfiguration() {
        return tracing("Set-CsClsConfiguration", "Changes how tracing is set up.")
                .asking()
                .taking(
                        named("Identity", Types.SETTINGS_SCOPE, "global or site:NAME.").at(1),
                        named("Instance", Types.object("ClsConfiguration"), "The object to save.")
                                .fromPipeline(PipelineInput.BY_VALUE),
                        named("Scenarios", changeOf("Scenario"), "The scenarios."),
                        named(
                                "SearchTerms",
                                changeOf("SearchTerm"),
                                "What is kept out of searches."),
                        named("SecurityGroups", changeOf("SecurityGroup"), "Who may search."),
                        named("Regions", changeOf("Region"), "The regions."),
                        named("EtlFileFolder", TEXT, "Where traces lie."),
                        named("EtlFileRolloverSizeMB", NUMBER, "The size of one file."),
                        named("EtlFileRolloverMinutes", NUMBER, "The time of one file."),
                        named("TmfFileSearchPath", changeOf("Path"), "Kept, without effect."),
                        named(
                                "CacheFileLocalFolders",
                                changeOf("Path"),
                                "Where finished files lie."),
                        named("CacheFileNetworkFolder", TEXT, "Where files of others lie."),
                        named("CacheFileLocalRetentionPeriod", NUMBER, "Days they are kept."),
                        named("CacheFileMaxDiskUsage", NUMBER, "Percent of the disk at most."),
                        named("ComponentThrottleLimit", NUMBER, "Lines a second at most."),
                        named("ComponentThrottleSample", NUMBER, "Seconds that are looked at."),
                        named("MinimumClsAgentServiceVersion", NUMBER, "Kept, without effect."),
                        Parameters.FORCE)
                .excluding("Identity", "Instance")
                .examples(
                        "Set-CsClsConfiguration -CacheFileLocalRetentionPeriod 7",
                        "Set-CsClsConfiguration -Identity site:Berlin -EtlFileRolloverMinutes 30");
    }
}
