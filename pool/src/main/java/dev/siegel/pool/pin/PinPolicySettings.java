package dev.siegel.pool.pin;

import dev.siegel.pool.settings.ApplicableScopes;
import dev.siegel.pool.settings.PropertyType.Flag;
import dev.siegel.pool.settings.PropertyType.Text;
import dev.siegel.pool.settings.PropertyType.WholeNumber;
import dev.siegel.pool.settings.SettingFamily;
import dev.siegel.pool.settings.SettingFamily.Verdict;
import dev.siegel.pool.settings.SettingFamily.Violation;
import dev.siegel.pool.settings.SettingProperty;
import dev.siegel.pool.settings.SettingValues;
import java.util.List;

/** PIN policies as a family of settings: global, of a site, or granted to users. */
public final class PinPolicySettings {
    private static final SettingProperty DESCRIPTION =
            SettingProperty.of("Description", new Text(1024), null);
    private static final SettingProperty MIN_PASSWORD_LENGTH =
            SettingProperty.of("MinPasswordLength", new WholeNumber(4, Pin.LONGEST), "5");
    private static final SettingProperty PIN_HISTORY_COUNT =
            SettingProperty.of("PINHistoryCount", new WholeNumber(0, 20), "0");
    private static final SettingProperty ALLOW_COMMON_PATTERNS =
            SettingProperty.of("AllowCommonPatterns", new Flag(), "False");
    private static final SettingProperty PIN_LIFETIME =
            SettingProperty.of("PINLifetime", new WholeNumber(0, 999), "0");
    private static final SettingProperty MAXIMUM_LOGON_ATTEMPTS =
            SettingProperty.of("MaximumLogonAttempts", new WholeNumber(1, 999), null);

    public static final SettingFamily FAMILY =
            new SettingFamily(
                    "pin-policy",
                    "CsPinPolicy",
                    List.of(
                            DESCRIPTION,
                            MIN_PASSWORD_LENGTH,
                            PIN_HISTORY_COUNT,
                            ALLOW_COMMON_PATTERNS,
                            PIN_LIFETIME,
                            MAXIMUM_LOGON_ATTEMPTS),
                    new ApplicableScopes(true, List.of(), true),
                    PinPolicySettings::check);

    private PinPolicySettings() {}

    /** The policy these settings describe. */
    static PinPolicy policy(SettingValues values) {
        return new PinPolicy(
                values.smallNumber(MIN_PASSWORD_LENGTH),
                values.smallNumber(PIN_HISTORY_COUNT),
                values.smallNumber(PIN_LIFETIME),
                values.flag(ALLOW_COMMON_PATTERNS),
                values.text(MAXIMUM_LOGON_ATTEMPTS).map(Integer::valueOf).orElse(null));
    }

    private static Verdict check(SettingValues values) {
        boolean expires = values.number(PIN_LIFETIME) > 0;
        return expires && values.number(PIN_HISTORY_COUNT) == 0
                ? new Verdict(
                        List.of(
                                new Violation(
                                        PIN_LIFETIME.name(),
                                        "above 0 it needs a PINHistoryCount above 0")),
                        List.of())
                : Verdict.GOOD;
    }
}
