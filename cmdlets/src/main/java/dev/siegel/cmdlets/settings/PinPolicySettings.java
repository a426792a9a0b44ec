package dev.siegel.cmdlets.settings;

import static dev.siegel.cmdlets.settings.SettingProperty.flag;
import static dev.siegel.cmdlets.settings.SettingProperty.text;
import static dev.siegel.cmdlets.settings.SettingProperty.whole;

import java.util.List;

/** PIN policies (2.3 of the cmdlet reference). */
public final class PinPolicySettings {
    public static final SettingsFamily FAMILY =
            new SettingsFamily(
                    "CsPinPolicy",
                    "PIN policy",
                    "Microsoft.Rtc.Management.WritableConfig.Policy.UserPin.UserPinPolicy",
                    "pin-policies",
                    true,
                    "global, site:NAME, or the name of a policy granted to users",
                    List.of(
                            text("Description", "Free text."),
                            whole("MinPasswordLength", 4, 24, "The fewest digits a PIN has."),
                            whole(
                                    "PINHistoryCount",
                                    0,
                                    20,
                                    "How many earlier PINs may not be chosen again."),
                            flag(
                                    "AllowCommonPatterns",
                                    "Whether repeated and consecutive digits and the user's own number are allowed."),
                            whole(
                                    "PINLifetime",
                                    0,
                                    999,
                                    "Days until a PIN ends, 0 for never; needs a history."),
                            whole(
                                            "MaximumLogonAttempts",
                                            1,
                                            999,
                                            "Failures before a PIN is locked for an hour; $Null lets its length decide.")
                                    .orNull()));

    private PinPolicySettings() {}
}
