package dev.siegel.pool.settings.web;

import static dev.siegel.pool.settings.SettingProperty.kept;

import dev.siegel.pool.settings.ApplicableScopes;
import dev.siegel.pool.settings.ItemKind;
import dev.siegel.pool.settings.PropertyType;
import dev.siegel.pool.settings.PropertyType.Choice;
import dev.siegel.pool.settings.PropertyType.Flag;
import dev.siegel.pool.settings.PropertyType.Items;
import dev.siegel.pool.settings.PropertyType.Text;
import dev.siegel.pool.settings.PropertyType.WholeNumber;
import dev.siegel.pool.settings.SettingFamily;
import dev.siegel.pool.settings.SettingProperty;
import java.util.List;

/** The table of web service settings. */
public final class WebServiceConfiguration {
    private static final PropertyType FLAG = new Flag();
    private static final PropertyType LINE = new Text(1024);
    private static final PropertyType HOURS = new WholeNumber(8, 8760);
    private static final PropertyType CLIENT_KEY_BITS = new WholeNumber(1024, 16384);

    /** What {@code UseWindowsAuth} says when nobody gets a ticket for a password. */
    public static final String NO_WINDOWS_AUTHENTICATION = "None";

    /** Negotiate offers NTLM alone, since there is no Kerberos here. */
    public static final SettingProperty USE_WINDOWS_AUTH =
            SettingProperty.of(
                    "UseWindowsAuth",
                    new Choice(List.of("Negotiate", "NTLM", NO_WINDOWS_AUTHENTICATION)),
                    "NTLM");

    public static final SettingProperty USE_CERTIFICATE_AUTH =
            SettingProperty.of("UseCertificateAuth", FLAG, "True");
    public static final SettingProperty USE_PIN_AUTH =
            SettingProperty.of("UsePinAuth", FLAG, "True");

    /** Set by authentication scenarios: what clients of a network may not use. */
    public static final SettingProperty OVERRIDE_INTERNAL =
            SettingProperty.of(
                    "OverrideAuthTypeForInternalClients", BlockedAuthentication.TYPE, null);

    public static final SettingProperty OVERRIDE_EXTERNAL =
            SettingProperty.of(
                    "OverrideAuthTypeForExternalClients", BlockedAuthentication.TYPE, null);

    public static final SettingProperty DEFAULT_VALIDITY =
            SettingProperty.of("DefaultValidityPeriodHours", HOURS, "4320");
    public static final SettingProperty MAX_VALIDITY =
            SettingProperty.of("MaxValidityPeriodHours", HOURS, "8760");
    public static final SettingProperty MIN_VALIDITY =
            SettingProperty.of("MinValidityPeriodHours", new WholeNumber(8, 4320), "8");
    public static final SettingProperty CA_SIGNING_KEY_LENGTH =
            SettingProperty.of("CASigningKeyLength", new WholeNumber(2048, 16384), "2048");
    public static final SettingProperty MIN_CSR_KEY_SIZE =
            SettingProperty.of("MinCSRKeySize", CLIENT_KEY_BITS, "1024");
    public static final SettingProperty MAX_CSR_KEY_SIZE =
            SettingProperty.of("MaxCSRKeySize", CLIENT_KEY_BITS, "16384");
    public static final SettingProperty TRUSTED_CA_CERTIFICATES =
            kept("TrustedCACerts", new Items(ItemKind.TRUSTED_CA_CERTIFICATE), "");

    /** Ours: the original has no setting for it. */
    public static final SettingProperty WEB_TICKET_LIFETIME =
            SettingProperty.of("WebTicketLifetimeHours", new WholeNumber(1, 24), "8");

    public static final SettingFamily FAMILY =
            new SettingFamily(
                    "web-service",
                    "CsWebServiceConfiguration",
                    properties(),
                    new ApplicableScopes(true, List.of("WebServer"), false),
                    new WebServiceConsistency());

    private WebServiceConfiguration() {}

    private static List<SettingProperty> properties() {
        return List.of(
                USE_WINDOWS_AUTH,
                USE_CERTIFICATE_AUTH,
                USE_PIN_AUTH,
                kept("UseWsFedPassiveAuth", FLAG, "False"),
                kept("WsFedPassiveMetadataUri", LINE, null),
                kept("UseDomainAuthInLWA", FLAG, "True"),
                kept("AllowExternalAuthentication", FLAG, "True"),
                kept("MobilePreferredAuthType", mobileTypes(), "None"),
                OVERRIDE_INTERNAL,
                OVERRIDE_EXTERNAL,
                DEFAULT_VALIDITY,
                MAX_VALIDITY,
                MIN_VALIDITY,
                CA_SIGNING_KEY_LENGTH,
                MIN_CSR_KEY_SIZE,
                MAX_CSR_KEY_SIZE,
                kept("EnableCertChainDownload", FLAG, "True"),
                kept("InferCertChainFromSSL", FLAG, "True"),
                TRUSTED_CA_CERTIFICATES,
                kept("EnableGroupExpansion", FLAG, "True"),
                kept("MaxGroupSizeToExpand", new WholeNumber(1, 1000), "100"),
                kept("CrossDomainAuthorizationList", new Items(ItemKind.WEB_ORIGIN), ""),
                kept("EnableCORS", FLAG, "False"),
                kept("HstsMaxAgeInSeconds", new WholeNumber(-1, 3_153_600_000L), "315360000"),
                kept("EnableStatisticsInResponse", FLAG, "False"),
                kept("EnableMediaBasicAuth", FLAG, "False"),
                kept("AllowAnonymousAccessToLWAConference", FLAG, "True"),
                kept("AutoLaunchLyncWebAccess", FLAG, "True"),
                kept("ShowAlternateJoinOptionsExpanded", FLAG, "False"),
                kept("ShowDownloadCommunicatorAttendeeLink", FLAG, "True"),
                kept("ShowJoinUsingLegacyClientLink", FLAG, "False"),
                kept("UseWebClientLegacyUI", FLAG, "False"),
                kept("MACResolverUrl", LINE, null),
                kept("SecondaryLocationSourceUrl", LINE, null),
                kept("PendingGetWaitTimeOutInMinutes", new WholeNumber(5, 15), "15"),
                kept("PendingGetWaitSupportingApps", LINE, null),
                WEB_TICKET_LIFETIME);
    }

    private static PropertyType mobileTypes() {
        return new Choice(
                List.of(
                        "None",
                        "OAuth",
                        "WebTicketServiceAnon",
                        "WebTicketServiceWinNegotiate",
                        "WebTicketServiceWinNtlm",
                        "WebTicketServiceCert",
                        "WebTicketServicePin",
                        "WsFedPassive",
                        "WsFedBearer",
                        "WebTicketServiceAuth"));
    }
}
