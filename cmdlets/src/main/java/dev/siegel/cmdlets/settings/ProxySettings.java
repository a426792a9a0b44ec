package dev.siegel.cmdlets.settings;

import static dev.siegel.cmdlets.settings.SettingProperty.flag;
import static dev.siegel.cmdlets.settings.SettingProperty.text;
import static dev.siegel.cmdlets.settings.SettingProperty.whole;

import dev.siegel.cmdlets.binding.ParameterType;
import java.util.List;

/** How clients prove themselves to the SIP proxy, and its limits (2.5 of the cmdlet reference). */
public final class ProxySettings {
    public static final SettingsFamily FAMILY =
            new SettingsFamily(
                    "CsProxyConfiguration",
                    "proxy configuration",
                    "Microsoft.Rtc.Management.WritableConfig.Settings.SipProxy.ProxySettings",
                    "proxy-configurations",
                    false,
                    "global, service:EdgeServer:FQDN or service:Registrar:FQDN",
                    List.of(
                            flag(
                                    "UseCertificateForClientToProxyAuth",
                                    "Whether devices may sign in with their certificate."),
                            flag(
                                    "UseKerberosForClientToProxyAuth",
                                    "Whether clients may sign in by Kerberos."),
                            flag(
                                    "UseNtlmForClientToProxyAuth",
                                    "Whether clients may sign in by NTLM."),
                            flag(
                                    "DisableNtlmFor2010AndLaterClients",
                                    "Whether newer clients have to use Kerberos."),
                            new SettingProperty(
                                    "Realm",
                                    new ParameterType.OrNull(
                                            new ParameterType.ObjectOf("IRealmChoice", true)),
                                    "The realm of challenges: an object of New-CsSipProxyCustom, or default.",
                                    List.of()),
                            flag(
                                    "TreatAllClientsAsRemote",
                                    "Whether all clients count as being outside."),
                            flag("AcceptClientCompression", "Whether clients may compress."),
                            flag("AcceptServerCompression", "Whether servers may compress."),
                            flag("RequestServerCompression", "Whether servers are asked to."),
                            whole(
                                    "MaxClientCompressionCount",
                                    0,
                                    65_535,
                                    "Clients that compress at once."),
                            whole(
                                    "MaxServerCompressionCount",
                                    0,
                                    65_535,
                                    "Servers that compress at once."),
                            flag(
                                    "EnableWhiteSpaceKeepAlive",
                                    "Whether empty lines keep a connection."),
                            whole(
                                    "MaxKeepAliveInterval",
                                    1,
                                    Integer.MAX_VALUE,
                                    "Minutes between such lines."),
                            whole(
                                    "MaxClientMessageBodySizeKb",
                                    64,
                                    256,
                                    "The largest body of a client's message, in kB."),
                            whole(
                                    "MaxServerMessageBodySizeKb",
                                    1_000,
                                    20_000,
                                    "The largest body of a server's message, in kB."),
                            whole("OutgoingTlsCount", 1, 4, "Connections to one server."),
                            whole(
                                    "DnsCacheRecordCount",
                                    0,
                                    Integer.MAX_VALUE,
                                    "Answers of DNS that are kept."),
                            flag(
                                    "EnableLoggingAllMessageBodies",
                                    "Whether traces hold the bodies of messages."),
                            flag("LoadBalanceEdgeServers", "Kept, without effect."),
                            flag("LoadBalanceInternalServers", "Kept, without effect."),
                            flag("AllowPartnerPollingSubscribes", "Kept, without effect."),
                            text("SpecialConfigurationList", "Kept, without effect."),
                            text("TestFeatureList", "Kept, without effect."),
                            text("TestParameterList", "Kept, without effect.")));

    private ProxySettings() {}
}
