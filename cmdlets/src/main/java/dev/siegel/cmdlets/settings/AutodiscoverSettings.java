package dev.siegel.cmdlets.settings;

import static dev.siegel.cmdlets.settings.SettingProperty.flag;
import static dev.siegel.cmdlets.settings.SettingProperty.text;
import static dev.siegel.cmdlets.settings.SettingProperty.whole;

import dev.siegel.cmdlets.binding.ParameterType;
import java.util.List;

/** What discovery hands out (2.16 of the cmdlet reference). */
public final class AutodiscoverSettings {
    public static final SettingsFamily FAMILY =
            new SettingsFamily(
                    "CsAutodiscoverConfiguration",
                    "discovery configuration",
                    "Microsoft.Rtc.Management.WritableConfig.Settings.AutoDiscover.AutoDiscoverConfiguration",
                    "autodiscover-configurations",
                    false,
                    "global or site:NAME",
                    List.of(
                            new SettingProperty(
                                    "WebLinks",
                                    new ParameterType.ListChange("WebLink"),
                                    "Objects of New-CsWebLink; Get-CsDiscovery shows them, nothing serves them yet.",
                                    List.of()),
                            text("ExternalSipClientAccessFqdn", "The registrar from outside."),
                            whole("ExternalSipClientAccessPort", 1, 65_535, "Its port.").orNull(),
                            flag(
                                    "EnableCertificateProvisioningServiceUrl",
                                    "Whether it tells where certificates are issued.")));

    private AutodiscoverSettings() {}
}
