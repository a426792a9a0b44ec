package dev.siegel.cmdlets.table;

import static dev.siegel.cmdlets.binding.CmdletDraft.cmdlet;
import static dev.siegel.cmdlets.binding.ParameterDescription.named;
import static dev.siegel.cmdlets.table.Types.TEXT;
import static dev.siegel.cmdlets.table.Types.oneOf;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription.PipelineInput;
import java.util.List;

/**
 * What settings are put together from, the grant of PIN policies, and the scenarios that set two
 * families at once (2.3 to 2.5 and 2.7 of the cmdlet reference).
 */
final class SettingsPartCmdlets {
    private SettingsPartCmdlets() {}

    static List<CmdletDescription> all() {
        return List.of(grant(), authority(), origin(), realm(), scenario(), setScenario());
    }

    private static CmdletDescription grant() {
        return cmdlet(
                        "Grant-CsPinPolicy",
                        "Gives a user a PIN policy of the user's own, or with $Null takes it away.")
                .asking()
                .taking(
                        Parameters.USERS,
                        named(
                                        "PolicyName",
                                        Types.orNull(TEXT),
                                        "The policy's name, without tag:; $Null for the one of the site or the global one.")
                                .at(2)
                                .required(),
                        Parameters.DOMAIN_CONTROLLER,
                        Parameters.PASS_THRU)
                .examples(
                        "Grant-CsPinPolicy -Identity anna@example.com -PolicyName BerlinPhonesPinPolicy",
                        "Grant-CsPinPolicy anna@example.com $Null",
                        "Get-CsUser -OU \"ou=Berlin,dc=example,dc=com\" | Grant-CsPinPolicy -PolicyName BerlinPhonesPinPolicy");
    }

    private static CmdletDescription authority() {
        return cmdlet(
                        "New-CsWebTrustedCACertificate",
                        "Makes an entry of TrustedCACerts; Set-CsWebServiceConfiguration saves it.")
                .taking(
                        named("Thumbprint", TEXT, "The authority's SHA-1 thumbprint.")
                                .at(1)
                                .required(),
                        named(
                                "CAStore",
                                oneOf("TrustedRootCA", "IntermediateCA", "ThirdPartyRootCA"),
                                "Where the authority belongs; default TrustedRootCA."))
                .examples(
                        "New-CsWebTrustedCACertificate -Thumbprint 0123456789ABCDEF0123456789ABCDEF01234567",
                        "$ca = New-CsWebTrustedCACertificate -Thumbprint 0123456789ABCDEF0123456789ABCDEF01234567 -CAStore IntermediateCA");
    }

    private static CmdletDescription origin() {
        return cmdlet(
                        "New-CsWebOrigin",
                        "Makes an entry of CrossDomainAuthorizationList; Set-CsWebServiceConfiguration saves it.")
                .taking(
                        named("Url", TEXT, "The origin, https://pages.example.com.")
                                .at(1)
                                .required())
                .examples(
                        "New-CsWebOrigin -Url \"https://pages.example.com\"",
                        "$origin = New-CsWebOrigin \"https://pages.example.com\"");
    }

    private static CmdletDescription realm() {
        return cmdlet(
                        "New-CsSipProxyCustom",
                        "Makes a realm for challenges; Set-CsProxyConfiguration saves it.")
                .taking(named("CustomValue", TEXT, "The realm's name.").at(1).required())
                .examples(
                        "New-CsSipProxyCustom -CustomValue \"Example Communications\"",
                        "$realm = New-CsSipProxyCustom \"Example Communications\"");
    }

    private static CmdletDescription scenario() {
        return cmdlet(
                        "Get-CsAuthConfig",
                        "Tells which sign-in scenario is set, and whether proxy and web services agree.")
                .taking(
                        named(
                                "Check",
                                Types.SWITCH,
                                "For each kind of client and network, what sign-in will offer."))
                .examples("Get-CsAuthConfig", "Get-CsAuthConfig -Check");
    }

    private static CmdletDescription setScenario() {
        return cmdlet(
                        "Set-CsAuthConfig",
                        "Sets how clients may sign in, at the proxy and at the web services alike; it counts at once.")
                .asking()
                .taking(
                        named(
                                        "Scenario",
                                        oneOf(
                                                "Custom",
                                                "AllowAllExternallyAndInternally",
                                                "BlockWindowsAuthExternally",
                                                "BlockWindowsAuthExternallyAndInternally",
                                                "BlockWindowsAuthExternallyAndModernAuthInternally",
                                                "BlockWindowsAuthExternalyAndModernAuthInternally",
                                                "BlockModernAuthInternally"),
                                        "What is allowed.")
                                .at(1)
                                .required()
                                .fromPipeline(PipelineInput.BY_VALUE_AND_PROPERTY_NAME),
                        named("Pool", TEXT, "One pool only; better leave all alike.")
                                .fromPipeline(PipelineInput.BY_PROPERTY_NAME))
                .examples(
                        "Set-CsAuthConfig -Scenario BlockWindowsAuthExternally",
                        "Set-CsAuthConfig AllowAllExternallyAndInternally -WhatIf");
    }
}
