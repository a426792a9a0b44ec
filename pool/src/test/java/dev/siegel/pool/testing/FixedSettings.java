package dev.siegel.pool.testing;

import dev.siegel.pool.authority.IssuanceRules;
import dev.siegel.pool.settings.Settings;
import java.time.Duration;
import java.time.Instant;

/** The defaults, or what a test says instead. */
public record FixedSettings(
        Duration webTicketLifetime,
        IssuanceRules issuance,
        Duration registrationExpiry,
        boolean deviceIdMustMatchEpid,
        Instant epoch)
        implements Settings {
    public static FixedSettings defaults() {
        return new FixedSettings(
                Duration.ofHours(8),
                IssuanceRules.DEFAULTS,
                Duration.ofHours(2),
                true,
                Instant.EPOCH);
    }

    public FixedSettings withEpoch(Instant instant) {
        return new FixedSettings(
                webTicketLifetime, issuance, registrationExpiry, deviceIdMustMatchEpid, instant);
    }
}
