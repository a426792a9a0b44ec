package dev.siegel.cmdlets.settings;

import static dev.siegel.cmdlets.settings.SettingProperty.flag;

import dev.siegel.cmdlets.binding.ParameterType;
import java.util.List;

/** Simple URLs (2.16 of the cmdlet reference). */
public final class SimpleUrlSettings {
    public static final SettingsFamily FAMILY =
            new SettingsFamily(
                    "CsSimpleUrlConfiguration",
                    "simple URL configuration",
                    "Microsoft.Rtc.Management.WritableConfig.Settings.SimpleUrl.SimpleUrlConfiguration",
                    "simple-urls",
                    false,
                    "global or site:NAME",
                    List.of(
                            new SettingProperty(
                                    "SimpleUrl",
                                    new ParameterType.ListChange("SimpleUrl"),
                                    "Objects of New-CsSimpleUrl.",
                                    List.of()),
                            flag("UseBackendDatabase", "Kept, without effect.")));

    private SimpleUrlSettings() {}
}
