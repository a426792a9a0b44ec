package dev.siegel.pool.settings.proxy;

import static dev.siegel.pool.settings.SettingProperty.kept;

import dev.siegel.pool.settings.ApplicableScopes;
import dev.siegel.pool.settings.PropertyType;
import dev.siegel.pool.settings.PropertyType.Flag;
import dev.siegel.pool.settings.PropertyType.QuotableText;
import dev.siegel.pool.settings.PropertyType.Text;
import dev.siegel.pool.settings.PropertyType.WholeNumber;
import dev.siegel.pool.settings.SettingFamily;
import dev.siegel.pool.settings.SettingFamily.Consistency;
import dev.siegel.pool.settings.SettingProperty;
import java.util.List;

/** The table of proxy settings. */
public final class ProxyConfiguration {
    private static final PropertyType FLAG = new Flag();
    private static final PropertyType LINE = new Text(1024);
    private static final PropertyType COUNT = new WholeNumber(0, 65535);

    public static final SettingProperty USE_CERTIFICATE =
            SettingProperty.of("UseCertificateForClientToProxyAuth", FLAG, "True");

    /** Off unlike in the original, and kept only: there is no Kerberos here to offer. */
    public static final SettingProperty USE_KERBEROS =
            kept("UseKerberosForClientToProxyAuth", FLAG, "False");

    /** Off unlike in the original, and kept only: a revoked device could come back by password. */
    public static final SettingProperty USE_NTLM =
            kept("UseNtlmForClientToProxyAuth", FLAG, "False");

    public static final SettingProperty REALM =
            SettingProperty.of("Realm", new QuotableText(256), "SIP Communications Service");
    public static final SettingProperty ENABLE_KEEP_ALIVE =
            SettingProperty.of("EnableWhiteSpaceKeepAlive", FLAG, "True");
    public static final SettingProperty MAX_KEEP_ALIVE =
            SettingProperty.of("MaxKeepAliveInterval", new WholeNumber(1, 1440), "20");
    public static final SettingProperty MAX_CLIENT_BODY =
            SettingProperty.of("MaxClientMessageBodySizeKb", new WholeNumber(64, 256), "128");

    public static final SettingFamily FAMILY =
            new SettingFamily(
                    "proxy",
                    "CsProxyConfiguration",
                    properties(),
                    new ApplicableScopes(false, List.of("Registrar", "EdgeServer"), false),
                    Consistency.always());

    private ProxyConfiguration() {}

    private static List<SettingProperty> properties() {
        return List.of(
                USE_CERTIFICATE,
                USE_KERBEROS,
                USE_NTLM,
                kept("DisableNtlmFor2010AndLaterClients", FLAG, "False"),
                REALM,
                kept("TreatAllClientsAsRemote", FLAG, "False"),
                kept("AcceptClientCompression", FLAG, "True"),
                kept("AcceptServerCompression", FLAG, "True"),
                kept("RequestServerCompression", FLAG, "True"),
                kept("MaxClientCompressionCount", COUNT, "15000"),
                kept("MaxServerCompressionCount", COUNT, "1024"),
                ENABLE_KEEP_ALIVE,
                MAX_KEEP_ALIVE,
                MAX_CLIENT_BODY,
                kept("MaxServerMessageBodySizeKb", new WholeNumber(1000, 20000), "5000"),
                kept("OutgoingTlsCount", new WholeNumber(1, 4), "4"),
                kept("DnsCacheRecordCount", new WholeNumber(0, 1_000_000), "3000"),
                kept("EnableLoggingAllMessageBodies", FLAG, "False"),
                kept("LoadBalanceEdgeServers", FLAG, "True"),
                kept("LoadBalanceInternalServers", FLAG, "True"),
                kept("AllowPartnerPollingSubscribes", FLAG, "False"),
                kept("SpecialConfigurationList", LINE, null),
                kept("TestFeatureList", LINE, null),
                kept("TestParameterList", LINE, null));
    }
}
