package dev.siegel.cmdlets.settings;

import static dev.siegel.cmdlets.settings.SettingProperty.choice;
import static dev.siegel.cmdlets.settings.SettingProperty.flag;
import static dev.siegel.cmdlets.settings.SettingProperty.whole;

import dev.siegel.cmdlets.binding.ParameterType;
import java.util.List;

/** What registrars grant their endpoints (2.6 of the cmdlet reference). */
public final class RegistrarSettings {
    /** Longer than documented: clients are granted two hours. */
    private static final int LONGEST_EXPIRATION = 86_400;

    public static final SettingsFamily FAMILY =
            new SettingsFamily(
                    "CsRegistrarConfiguration",
                    "registrar configuration",
                    "Microsoft.Rtc.Management.WritableConfig.Settings.Registrar.RegistrarSettings",
                    "registrar-configurations",
                    false,
                    "global, site:NAME or service:Registrar:FQDN",
                    List.of(
                            expiration("MinEndpointExpiration", "The least that is granted."),
                            expiration(
                                    "DefaultEndpointExpiration",
                                    "What is granted to those who ask for nothing."),
                            expiration("MaxEndpointExpiration", "The most that is granted."),
                            whole("MaxEndpointsPerUser", 1, 64, "Devices of one user at once."),
                            whole("MaxUserCount", 2_000, 100_000, "Users of one registrar."),
                            flag(
                                    "EnableDHCPServer",
                                    "Whether phones may ask for the registrar by DHCP."),
                            choice(
                                    "PoolState",
                                    "The state of the pool.",
                                    "Active",
                                    "FailedOver",
                                    "FailingOver",
                                    "FailedBack"),
                            new SettingProperty(
                                    "BackupStoreUnavailableThreshold",
                                    new ParameterType.Span(),
                                    "How long the store may be away before users go to the backup.",
                                    List.of()),
                            whole(
                                    "UserCertificateReplicationThreshold",
                                    0,
                                    Long.MAX_VALUE,
                                    "How far behind, in seconds, the backup's certificates may be."),
                            flag("EnableWinFabLogUpload", "Kept, without effect."),
                            whole(
                                    "WinFabMaxLogsSizeMb",
                                    0,
                                    Integer.MAX_VALUE,
                                    "Kept, without effect.")));

    private RegistrarSettings() {}

    private static SettingProperty expiration(String name, String synopsis) {
        return whole(name, 300, LONGEST_EXPIRATION, synopsis + " Seconds,");
    }
}
