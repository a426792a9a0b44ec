package dev.siegel.cmdlets.table;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.settings.PinPolicySettings;
import dev.siegel.cmdlets.settings.ProxySettings;
import dev.siegel.cmdlets.settings.RegistrarSettings;
import dev.siegel.cmdlets.settings.WebServiceSettings;
import java.util.List;
import java.util.Locale;

/**
 * What belongs together in the table. A line needs the descriptions of one family only, and making
 * all of them would be a good part of the program's start.
 */
enum Family {
    CERTIFICATES("Client certificates"),
    PINS("PINs"),
    PIN_POLICIES("PIN policies"),
    WEB_SERVICES("Web service settings"),
    PROXIES("Proxy settings"),
    REGISTRARS("Registrar settings"),
    SETTINGS_PARTS("Parts of settings and sign-in scenarios"),
    USERS("Users"),
    ACCOUNTS("Accounts of the directory"),
    TOPOLOGY("Pools and services"),
    REGISTRATIONS("Who is signed in"),
    CHECKS("Checks"),
    ROLES("Roles"),
    ADMINISTRATORS("Administrators and tokens"),
    AUDIT("Audit, events and long work"),
    TRACING("Tracing"),
    FAILOVER("Failover"),
    SERVER_CERTIFICATES("The pool's own certificates"),
    DISCOVERY("Discovery, domains, versions"),
    OBJECTS("Objects in a pipeline"),
    FORMATS("Forms of output"),
    SERVER("Connection and help");

    private final String title;

    Family(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    List<CmdletDescription> cmdlets() {
        return switch (this) {
            case CERTIFICATES -> CertificateCmdlets.all();
            case PINS -> PinCmdlets.all();
            case PIN_POLICIES ->
                    new SettingsCmdlets(PinPolicySettings.FAMILY, SettingsExamples.PIN_POLICY)
                            .all();
            case WEB_SERVICES ->
                    new SettingsCmdlets(WebServiceSettings.FAMILY, SettingsExamples.WEB_SERVICE)
                            .all();
            case PROXIES -> new SettingsCmdlets(ProxySettings.FAMILY, SettingsExamples.PROXY).all();
            case REGISTRARS ->
                    new SettingsCmdlets(RegistrarSettings.FAMILY, SettingsExamples.REGISTRAR).all();
            case SETTINGS_PARTS -> SettingsPartCmdlets.all();
            case USERS -> UserCmdlets.all();
            case ACCOUNTS -> AccountCmdlets.all();
            case TOPOLOGY -> TopologyCmdlets.all();
            case REGISTRATIONS -> RegistrationCmdlets.all();
            case CHECKS -> CheckCmdlets.all();
            case ROLES -> RoleCmdlets.all();
            case ADMINISTRATORS -> AdministratorCmdlets.all();
            case AUDIT -> AuditCmdlets.all();
            case TRACING -> TracingCmdlets.all();
            case FAILOVER -> FailoverCmdlets.all();
            case SERVER_CERTIFICATES -> ServerCertificateCmdlets.all();
            case DISCOVERY -> DiscoveryCmdlets.all();
            case OBJECTS -> ObjectCmdlets.all();
            case FORMATS -> FormatCmdlets.all();
            case SERVER -> ServerCmdlets.all();
        };
    }

    /** The family that describes a cmdlet of this name, if any does. */
    static Family of(String cmdlet) {
        String name = cmdlet.toLowerCase(Locale.ROOT);
        return switch (name.substring(name.indexOf('-') + 1)) {
            case "csclientcertificate", "cscertificateblock" -> CERTIFICATES;
            case "csclientpin", "csclientpininfo" -> PINS;
            case "cspinpolicy" -> name.startsWith("grant") ? SETTINGS_PARTS : PIN_POLICIES;
            case "cswebserviceconfiguration" -> WEB_SERVICES;
            case "csproxyconfiguration" -> PROXIES;
            case "csregistrarconfiguration" -> REGISTRARS;
            case "cswebtrustedcacertificate", "csweborigin", "cssipproxycustom", "csauthconfig" ->
                    SETTINGS_PARTS;
            case "csuser", "csuserpoolinfo", "csuseroffboarding" -> USERS;
            case "csaduser", "csaccount" -> ACCOUNTS;
            case "cspool",
                    "csservice",
                    "cssite",
                    "csuserdatabasestate",
                    "csmanagementstorereplicationstatus",
                    "csmanagementconnection",
                    "cspoolbackuprelationship" ->
                    TOPOLOGY;
            case "csuserregistration" -> REGISTRATIONS;
            case "csclientauth",
                    "csclientauthentication",
                    "csregistration",
                    "csphonebootstrap",
                    "cswebticket",
                    "cswebapp",
                    "cswebappanonymous",
                    "cshealthmonitoringconfiguration",
                    "cstestusercredential" ->
                    CHECKS;
            case "csadminrole", "csadminroleassignment" -> ROLES;
            case "csadministrator", "csapitoken" -> ADMINISTRATORS;
            case "csauditevent", "csauditchain", "cspoolevent", "csoperation" -> AUDIT;
            case "csclslogging", "csclsscenario", "csclsprovider", "csclsconfiguration" -> TRACING;
            case "cspoolfailover", "cspoolfailback" -> FAILOVER;
            case "cscertificate", "cscertificateconfiguration" -> SERVER_CERTIFICATES;
            case "csdiscovery" -> name.startsWith("test") ? CHECKS : DISCOVERY;
            case "cssimpleurlconfiguration",
                    "cssimpleurl",
                    "cssimpleurlentry",
                    "csautodiscoverconfiguration",
                    "csweblink",
                    "cssipdomain",
                    "csserverversion",
                    "csserverpatchversion" ->
                    DISCOVERY;
            case "object",
                    "null",
                    "member",
                    "where",
                    "?",
                    "foreach",
                    "%",
                    "select",
                    "sort",
                    "group",
                    "measure",
                    "gm" ->
                    OBJECTS;
            case "list",
                    "table",
                    "csv",
                    "json",
                    "date",
                    "timespan",
                    "credential",
                    "fl",
                    "ft",
                    "epcsv",
                    "ipcsv" ->
                    FORMATS;
            default -> SERVER;
        };
    }
}
