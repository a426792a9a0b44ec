package dev.siegel.server;

import dev.siegel.pool.authority.IssuanceRules;
import dev.siegel.pool.settings.Settings;
import java.time.Duration;
import java.time.Instant;

/**
 * The pool's settings as this front end was started with them, and the epoch its database holds.
 */
record FrontEndSettings(FrontEndConfiguration configuration, Instant epoch) implements Settings {
    @Override
    public Duration webTicketLifetime() {
        return configuration.webTicketLifetime();
    }

    @Override
    public IssuanceRules issuance() {
        return configuration.issuance();
    }

    @Override
    public Duration registrationExpiry() {
        return configuration.registrationExpiry();
    }

    @Override
    public boolean deviceIdMustMatchEpid() {
        return configuration.deviceIdMustMatchEpid();
    }
}
