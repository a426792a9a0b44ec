package dev.siegel.server;

import dev.siegel.pool.settings.ChangeSettings;
import dev.siegel.pool.settings.CreateSettings;
import dev.siegel.pool.settings.CurrentSettings;
import dev.siegel.pool.settings.FindSettings;
import dev.siegel.pool.settings.RemoveSettings;
import dev.siegel.pool.settings.SettingsEditor;
import dev.siegel.pool.settings.effective.AuthenticationConfiguration;
import dev.siegel.pool.settings.effective.SettingFamilies;
import dev.siegel.pool.settings.effective.SettingsInForce;
import dev.siegel.pool.settings.effective.SignInMatrix;
import dev.siegel.pool.settings.registrar.RegistrarConfiguration;
import dev.siegel.pool.settings.web.WebServiceConfiguration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings this front end works by: those stored, with what it was started with as their
 * defaults. What other front ends change is seen within a second.
 */
final class FrontEndSettings {
    private static final Logger LOG = LoggerFactory.getLogger(FrontEndSettings.class);
    private static final Duration PERIOD = Duration.ofMillis(500);

    private final FrontEndParts parts;
    private final SettingFamilies families;
    private final CurrentSettings current;
    private final SettingsInForce inForce;

    private FrontEndSettings(FrontEndParts parts) {
        var configuration = parts.configuration();
        this.parts = parts;
        this.families = families(configuration);
        this.current = new CurrentSettings(parts.database().settings());
        this.inForce =
                new SettingsInForce(
                        current,
                        families,
                        configuration.topology(),
                        new SettingsInForce.StartOptions(
                                configuration.issuance().acceptedSignatures(),
                                configuration.deviceIdMustMatchEpid(),
                                parts.database().epoch().epoch()));
    }

    /** Reads the settings, and keeps reading them until closed. */
    static FrontEndSettings start(FrontEndParts parts, Closing closing) {
        FrontEndSettings started = new FrontEndSettings(parts);
        closing.add(
                Periodic.start(
                        "settings", "settings are not read again", PERIOD, started::refresh));
        return started;
    }

    private static SettingFamilies families(FrontEndConfiguration configuration) {
        var issuance = configuration.issuance();
        long expiry = configuration.registrationExpiry().toSeconds();
        long least =
                RegistrarConfiguration.FAMILY
                        .defaults()
                        .number(RegistrarConfiguration.MIN_EXPIRATION);
        long most =
                RegistrarConfiguration.FAMILY
                        .defaults()
                        .number(RegistrarConfiguration.MAX_EXPIRATION);
        return SettingFamilies.withDefaults(
                Map.of(
                        WebServiceConfiguration.DEFAULT_VALIDITY.name(),
                        Integer.toString(issuance.defaultValidityPeriodHours()),
                        WebServiceConfiguration.MIN_CSR_KEY_SIZE.name(),
                        Integer.toString(issuance.minCsrKeySize()),
                        WebServiceConfiguration.WEB_TICKET_LIFETIME.name(),
                        Long.toString(configuration.webTicketLifetime().toHours())),
                Map.of(
                        RegistrarConfiguration.MIN_EXPIRATION.name(),
                        Long.toString(Math.min(least, expiry)),
                        RegistrarConfiguration.DEFAULT_EXPIRATION.name(),
                        Long.toString(expiry),
                        RegistrarConfiguration.MAX_EXPIRATION.name(),
                        Long.toString(Math.max(most, expiry))));
    }

    private void refresh() {
        if (current.refresh()) {
            LOG.info("settings were changed");
        }
    }

    SettingsInForce inForce() {
        return inForce;
    }

    CurrentSettings current() {
        return current;
    }

    /** What administrators reach. */
    List<Object> useCases() {
        var database = parts.database();
        var auditor = parts.auditor();
        var matrix = new SignInMatrix(families, parts.configuration().topology());
        var store = database.settings();
        var editor = new SettingsEditor(store, current, matrix, auditor, database.work());
        return List.of(
                families,
                parts.configuration().topology(),
                new AuthenticationConfiguration(store, families, matrix, editor, auditor),
                new FindSettings(store, auditor),
                new CreateSettings(editor),
                new ChangeSettings(editor),
                new RemoveSettings(editor));
    }
}
