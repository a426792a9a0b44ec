package dev.siegel.pool.testing;

import dev.siegel.pool.authority.IssuanceRules;
import dev.siegel.pool.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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

    @Override
    public Duration registrationExpiry(@Nullable Duration wish) {
        return wish == null ? registrationExpiry : wish;
    }

    @Override
    public int endpointsPerUser() {
        return 8;
    }

    @Override
    public int usersPerRegistrar() {
        return 12_000;
    }

    public FixedSettings withEpoch(Instant instant) {
        return new FixedSettings(
                webTicketLifetime, issuance, registrationExpiry, deviceIdMustMatchEpid, instant);
    }
}
