package dev.siegel.cmdlets.settings;

import static dev.siegel.cmdlets.settings.SettingProperty.choice;
import static dev.siegel.cmdlets.settings.SettingProperty.flag;
import static dev.siegel.cmdlets.settings.SettingProperty.text;
import static dev.siegel.cmdlets.settings.SettingProperty.whole;

import dev.siegel.cmdlets.binding.ParameterType;
import java.util.List;
import java.util.stream.Stream;

/** Web tickets and the certificates devices get (2.4 of the cmdlet reference). */
public final class WebServiceSettings {
    private static final int YEAR = 8_760;
    private static final int LONGEST_KEY = 16_384;

    public static final SettingsFamily FAMILY =
            new SettingsFamily(
                    "CsWebServiceConfiguration",
                    "web service configuration",
                    "Microsoft.Rtc.Management.WritableConfig.Settings.Web.WebServiceSettings",
                    "web-service-configurations",
                    false,
                    "global, site:NAME or service:WebServer:FQDN",
                    Stream.of(tickets(), certificates(), browsers(), kept())
                            .flatMap(List::stream)
                            .toList());

    private WebServiceSettings() {}

    private static List<SettingProperty> tickets() {
        return List.of(
                choice(
                        "UseWindowsAuth",
                        "How a password gets a ticket.",
                        "Negotiate",
                        "NTLM",
                        "None"),
                flag(
                        "UseCertificateAuth",
                        "Whether certificates are issued and get their devices a ticket."),
                flag("UsePinAuth", "Whether number and PIN get a ticket."),
                flag("UseWsFedPassiveAuth", "Whether passive federation gets a ticket.")
                        .alias("UseWsFedAuth"),
                text("WsFedPassiveMetadataUri", "Where the federation describes itself."),
                flag("UseDomainAuthInLWA", "Kept, without effect."),
                flag("AllowExternalAuthentication", "Whether users outside may use OAuth."),
                choice(
                        "MobilePreferredAuthType",
                        "What mobile clients are told to use.",
                        "None",
                        "OAuth",
                        "WebTicketServiceAnon",
                        "WebTicketServiceWinNegotiate",
                        "WebTicketServiceWinNtlm",
                        "WebTicketServiceCert",
                        "WebTicketServicePin",
                        "WsFedPassive",
                        "WsFedBearer",
                        "WebTicketServiceAuth"),
                text("OverrideAuthTypeForInternalClients", "Set by Set-CsAuthConfig."),
                text("OverrideAuthTypeForExternalClients", "Set by Set-CsAuthConfig."));
    }

    private static List<SettingProperty> certificates() {
        return List.of(
                whole(
                        "DefaultValidityPeriodHours",
                        8,
                        YEAR,
                        "Hours a certificate lasts when its device asks for nothing."),
                whole("MaxValidityPeriodHours", 8, YEAR, "The most a device may ask for."),
                whole("MinValidityPeriodHours", 8, 4_320, "The least a certificate lasts."),
                whole(
                        "CASigningKeyLength",
                        2_048,
                        LONGEST_KEY,
                        "Bits of the key that signs certificates."),
                whole("MinCSRKeySize", 1_024, LONGEST_KEY, "The fewest bits of a device's key."),
                whole("MaxCSRKeySize", 1_024, LONGEST_KEY, "The most bits of a device's key."),
                flag("EnableCertChainDownload", "Whether phones may fetch the chain."),
                flag(
                        "InferCertChainFromSSL",
                        "Whether that chain is the one of the listener; TrustedCACerts is ignored then."),
                list(
                        "TrustedCACerts",
                        "WebTrustedCACertificate",
                        "More chains phones are sent: objects of New-CsWebTrustedCACertificate."));
    }

    private static List<SettingProperty> browsers() {
        return List.of(
                flag("EnableGroupExpansion", "Kept, without effect."),
                whole("MaxGroupSizeToExpand", 1, 1_000, "Kept, without effect."),
                list(
                        "CrossDomainAuthorizationList",
                        "WebOrigin",
                        "Origins whose pages may call the web services: objects of New-CsWebOrigin."),
                flag("EnableCORS", "Whether those origins are told to browsers."),
                whole(
                        "HstsMaxAgeInSeconds",
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        "How long browsers keep to TLS; below 0, they are not told."),
                flag("EnableStatisticsInResponse", "Whether answers tell how long they took."));
    }

    private static List<SettingProperty> kept() {
        return List.of(
                flag("EnableMediaBasicAuth", "Kept, without effect."),
                flag("AllowAnonymousAccessToLWAConference", "Kept, without effect."),
                flag("AutoLaunchLyncWebAccess", "Kept, without effect."),
                flag("ShowAlternateJoinOptionsExpanded", "Kept, without effect."),
                flag("ShowDownloadCommunicatorAttendeeLink", "Kept, without effect."),
                flag("ShowJoinUsingLegacyClientLink", "Kept, without effect."),
                flag("UseWebClientLegacyUI", "Kept, without effect."),
                text("MACResolverUrl", "Kept, without effect."),
                text("SecondaryLocationSourceUrl", "Kept, without effect."),
                whole("PendingGetWaitTimeOutInMinutes", 5, 15, "Kept, without effect."),
                text("PendingGetWaitSupportingApps", "Kept, without effect."));
    }

    private static SettingProperty list(String name, String element, String synopsis) {
        return new SettingProperty(
                name, new ParameterType.ListChange(element), synopsis, List.of());
    }
}
