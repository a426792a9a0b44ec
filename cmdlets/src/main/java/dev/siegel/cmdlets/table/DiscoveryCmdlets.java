package dev.siegel.cmdlets.table;

import static dev.siegel.cmdlets.binding.CmdletDraft.cmdlet;
import static dev.siegel.cmdlets.binding.ParameterDescription.named;
import static dev.siegel.cmdlets.table.Types.SWITCH;
import static dev.siegel.cmdlets.table.Types.TEXT;
import static dev.siegel.cmdlets.table.Types.changeOf;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterDescription.PipelineInput;
import dev.siegel.cmdlets.settings.AutodiscoverSettings;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cmdlets of simple URLs, discovery, SIP domains and versions (2.16 of the cmdlet reference).
 */
final class DiscoveryCmdlets {
    private static final ParameterDescription FILTER =
            named("Filter", TEXT, "Those whose identity matches, with asterisks: site:*.");
    private static final ParameterDescription SIMPLE_URLS =
            named("SimpleUrl", changeOf("SimpleUrl"), "Objects of New-CsSimpleUrl.");

    private DiscoveryCmdlets() {}

    static List<CmdletDescription> all() {
        return Stream.concat(links().stream(), others().stream()).toList();
    }

    private static List<CmdletDescription> links() {
        return new SettingsCmdlets(AutodiscoverSettings.FAMILY, SettingsExamples.AUTODISCOVER)
                .all();
    }

    private static List<CmdletDescription> others() {
        return List.of(
                urls(),
                newUrls(),
                setUrls(),
                removeUrls(),
                url(),
                urlEntry(),
                link(),
                discovery(),
                domains(),
                newDomain(),
                removeDomain(),
                version(),
                patchVersion());
    }

    private static ParameterDescription scope() {
        return named("Identity", Types.SETTINGS_SCOPE, "global or site:NAME.").at(1);
    }

    private static CmdletDescription urls() {
        return cmdlet("Get-CsSimpleUrlConfiguration", "Lists the URLs people are given.")
                .taking(scope(), FILTER, Parameters.TENANT, Parameters.LOCAL_STORE)
                .excluding("Identity", "Filter")
                .examples(
                        "Get-CsSimpleUrlConfiguration",
                        "Get-CsSimpleUrlConfiguration -Identity site:Berlin");
    }

    private static CmdletDescription newUrls() {
        return cmdlet("New-CsSimpleUrlConfiguration", "Makes URLs of its own for a site.")
                .asking()
                .taking(
                        scope().required(),
                        SIMPLE_URLS,
                        named("UseBackendDatabase", Types.FLAG, "Kept, without effect."),
                        named("InMemory", SWITCH, "Makes the object only."),
                        Parameters.TENANT,
                        Parameters.FORCE)
                .examples(
                        "New-CsSimpleUrlConfiguration -Identity site:Berlin",
                        "New-CsSimpleUrlConfiguration site:Berlin -InMemory");
    }

    private static CmdletDescription setUrls() {
        return cmdlet("Set-CsSimpleUrlConfiguration", "Changes the URLs people are given.")
                .asking()
                .taking(
                        scope(),
                        named(
                                        "Instance",
                                        Types.object("SimpleUrlConfiguration"),
                                        "The object to save.")
                                .fromPipeline(PipelineInput.BY_VALUE),
                        SIMPLE_URLS,
                        named("UseBackendDatabase", Types.FLAG, "Kept, without effect."),
                        Parameters.TENANT,
                        Parameters.FORCE)
                .excluding("Identity", "Instance")
                .examples(
                        "Set-CsSimpleUrlConfiguration -Identity site:Berlin -SimpleUrl $Null",
                        "Set-CsSimpleUrlConfiguration -UseBackendDatabase $True -WhatIf");
    }

    private static CmdletDescription removeUrls() {
        return cmdlet(
                        "Remove-CsSimpleUrlConfiguration",
                        "Removes the URLs of a site; the global ones get their defaults again.")
                .asking()
                .taking(
                        scope().required().fromPipeline(PipelineInput.BY_PROPERTY_NAME),
                        Parameters.TENANT,
                        Parameters.FORCE)
                .examples(
                        "Remove-CsSimpleUrlConfiguration -Identity site:Berlin",
                        "Get-CsSimpleUrlConfiguration -Filter \"site:*\" | Remove-CsSimpleUrlConfiguration");
    }

    private static CmdletDescription url() {
        return cmdlet("New-CsSimpleUrl", "Makes a simple URL for Set-CsSimpleUrlConfiguration.")
                .taking(
                        named("Component", TEXT, "Meet, Dialin, Cscp.").required(),
                        named("Domain", TEXT, "The SIP domain, or * for all.").required(),
                        named("ActiveUrl", TEXT, "The entry that people are given."),
                        named(
                                "SimpleUrlEntry",
                                changeOf("SimpleUrlEntry"),
                                "Objects of New-CsSimpleUrlEntry."))
                .examples(
                        "New-CsSimpleUrl -Component Meet -Domain example.com -SimpleUrlEntry \"https://meet.example.com\" -ActiveUrl \"https://meet.example.com\"",
                        "$url = New-CsSimpleUrl -Component Dialin -Domain * -SimpleUrlEntry \"https://dialin.example.com\"");
    }

    private static CmdletDescription urlEntry() {
        return cmdlet("New-CsSimpleUrlEntry", "Makes an entry for New-CsSimpleUrl.")
                .taking(named("Url", TEXT, "https://meet.example.com.").at(1).required())
                .examples(
                        "New-CsSimpleUrlEntry -Url \"https://meet.example.com\"",
                        "$entry = New-CsSimpleUrlEntry \"https://meet.example.com\"");
    }

    private static CmdletDescription link() {
        return cmdlet("New-CsWebLink", "Makes a link for Set-CsAutodiscoverConfiguration.")
                .taking(
                        named("Token", TEXT, "What clients know it by: External/Ucwa.").required(),
                        named("Href", TEXT, "Where it leads, with https.").required())
                .examples(
                        "New-CsWebLink -Token External/Ucwa -Href \"https://web.example.com/ucwa\"",
                        "$link = New-CsWebLink -Token External/AuthBroker -Href \"https://web.example.com/reach/sip.svc\"");
    }

    private static CmdletDescription discovery() {
        return cmdlet(
                        "Get-CsDiscovery",
                        "Tells what DNS, DHCP and the discovery service have to answer for a SIP domain.")
                .taking(named("SipDomain", TEXT, "The SIP domain; without it, all.").at(1))
                .examples("Get-CsDiscovery", "Get-CsDiscovery -SipDomain example.com");
    }

    private static CmdletDescription domains() {
        return cmdlet("Get-CsSipDomain", "Lists the SIP domains of the pool.")
                .taking(
                        named("Identity", TEXT, "One domain.").at(1),
                        named("Filter", TEXT, "Those that match, with asterisks."),
                        Parameters.LOCAL_STORE)
                .excluding("Identity", "Filter")
                .examples("Get-CsSipDomain", "Get-CsSipDomain example.com");
    }

    private static CmdletDescription newDomain() {
        return cmdlet("New-CsSipDomain", "Lets the pool serve another SIP domain.")
                .asking()
                .taking(
                        named("Identity", TEXT, "The domain.").at(1).required(),
                        named("IsDefault", Types.FLAG, "Whether it is the default domain."),
                        Parameters.FORCE)
                .examples(
                        "New-CsSipDomain -Identity example.org",
                        "New-CsSipDomain example.net -WhatIf");
    }

    private static CmdletDescription removeDomain() {
        return cmdlet(
                        "Remove-CsSipDomain",
                        "Lets the pool no longer serve a SIP domain that was added; users keep their addresses.")
                .asking()
                .taking(
                        named("Identity", TEXT, "The domain.")
                                .at(1)
                                .required()
                                .fromPipeline(PipelineInput.BY_PROPERTY_NAME),
                        Parameters.FORCE)
                .examples(
                        "Remove-CsSipDomain example.net", "Remove-CsSipDomain example.net -WhatIf");
    }

    private static CmdletDescription version() {
        return cmdlet("Get-CsServerVersion", "Tells the build of the server and of its tables.")
                .examples("Get-CsServerVersion", "Get-CsServerVersion -Output json");
    }

    private static CmdletDescription patchVersion() {
        return cmdlet(
                        "Get-CsServerPatchVersion",
                        "The same as Get-CsServerVersion: a build is whole.")
                .examples("Get-CsServerPatchVersion", "Get-CsServerPatchVersion -Output list");
    }
}
