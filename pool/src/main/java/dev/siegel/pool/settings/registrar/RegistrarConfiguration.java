package dev.siegel.pool.settings.registrar;

import static dev.siegel.pool.settings.SettingProperty.kept;

import dev.siegel.pool.settings.ApplicableScopes;
import dev.siegel.pool.settings.PropertyType;
import dev.siegel.pool.settings.PropertyType.Choice;
import dev.siegel.pool.settings.PropertyType.Flag;
import dev.siegel.pool.settings.PropertyType.Span;
import dev.siegel.pool.settings.PropertyType.WholeNumber;
import dev.siegel.pool.settings.SettingFamily;
import dev.siegel.pool.settings.SettingFamily.Verdict;
import dev.siegel.pool.settings.SettingFamily.Violation;
import dev.siegel.pool.settings.SettingProperty;
import dev.siegel.pool.settings.SettingValues;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of registrar settings. */
public final class RegistrarConfiguration {
    /** The original's 300 to 900 and what real servers were seen to grant, 7200, lie within. */
    private static final PropertyType SECONDS = new WholeNumber(60, 86400);

    public static final SettingProperty MIN_EXPIRATION =
            SettingProperty.of("MinEndpointExpiration", SECONDS, "300");
    public static final SettingProperty DEFAULT_EXPIRATION =
            SettingProperty.of("DefaultEndpointExpiration", SECONDS, "7200");
    public static final SettingProperty MAX_EXPIRATION =
            SettingProperty.of("MaxEndpointExpiration", SECONDS, "7200");
    public static final SettingProperty MAX_ENDPOINTS =
            SettingProperty.of("MaxEndpointsPerUser", new WholeNumber(1, 64), "8");
    public static final SettingProperty MAX_USERS =
            SettingProperty.of("MaxUserCount", new WholeNumber(2000, 100000), "12000");

    public static final SettingFamily FAMILY =
            new SettingFamily(
                    "registrar",
                    "CsRegistrarConfiguration",
                    List.of(
                            MIN_EXPIRATION,
                            DEFAULT_EXPIRATION,
                            MAX_EXPIRATION,
                            MAX_ENDPOINTS,
                            MAX_USERS,
                            kept("EnableDHCPServer", new Flag(), "False"),
                            kept(
                                    "PoolState",
                                    new Choice(
                                            List.of(
                                                    "Active",
                                                    "FailedOver",
                                                    "FailingOver",
                                                    "FailedBack")),
                                    "Active"),
                            kept("BackupStoreUnavailableThreshold", new Span(), "00:30:00"),
                            kept(
                                    "UserCertificateReplicationThreshold",
                                    new WholeNumber(0, 86400),
                                    null),
                            kept("EnableWinFabLogUpload", new Flag(), "False"),
                            kept("WinFabMaxLogsSizeMb", new WholeNumber(0, 1_000_000), null)),
                    new ApplicableScopes(true, List.of("Registrar"), false),
                    RegistrarConfiguration::check);

    private RegistrarConfiguration() {}

    /**
     * How long a registration lasts, within the bounds.
     *
     * @param wish null for the default
     */
    public static Duration expiration(SettingValues values, @Nullable Duration wish) {
        return Duration.ofSeconds(
                Math.clamp(
                        wish == null ? values.number(DEFAULT_EXPIRATION) : wish.toSeconds(),
                        values.number(MIN_EXPIRATION),
                        values.number(MAX_EXPIRATION)));
    }

    private static Verdict check(SettingValues values) {
        long least = values.number(MIN_EXPIRATION);
        long most = values.number(MAX_EXPIRATION);
        if (least > most) {
            String detail = "is " + least + ", more than MaxEndpointExpiration, " + most;
            return new Verdict(List.of(new Violation(MIN_EXPIRATION.name(), detail)), List.of());
        }
        long usual = values.number(DEFAULT_EXPIRATION);
        long clamped = Math.clamp(usual, least, most);
        return clamped == usual
                ? Verdict.GOOD
                : new Verdict(
                        List.of(),
                        List.of(
                                "DefaultEndpointExpiration is %d but registrations last %d seconds, since the other periods bound it."
                                        .formatted(usual, clamped)));
    }
}
