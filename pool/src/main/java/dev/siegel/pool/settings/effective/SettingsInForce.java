package dev.siegel.pool.settings.effective;

import dev.siegel.pool.authority.IssuanceRules;
import dev.siegel.pool.authority.RequestSignature;
import dev.siegel.pool.identity.Topology;
import dev.siegel.pool.settings.CurrentSettings;
import dev.siegel.pool.settings.SettingFamily;
import dev.siegel.pool.settings.SettingValues;
import dev.siegel.pool.settings.Settings;
import dev.siegel.pool.settings.SettingsSnapshot;
import dev.siegel.pool.settings.registrar.RegistrarConfiguration;
import dev.siegel.pool.settings.web.WebServiceConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stored settings that apply to one front end; a change is seen by the next call. */
public final class SettingsInForce implements Settings {
    private final CurrentSettings current;
    private final SettingFamilies families;
    private final Topology place;
    private final StartOptions options;
    private volatile Values values;

    /**
     * What is said at the start of a front end and cannot be changed while it runs.
     *
     * @param acceptedSignatures how a signing request may be signed
     */
    public record StartOptions(
            Set<RequestSignature> acceptedSignatures,
            boolean deviceIdMustMatchEpid,
            Instant epoch) {
        public StartOptions {
            acceptedSignatures = Set.copyOf(acceptedSignatures);
        }
    }

    /** What one snapshot comes to here. */
    private record Values(
            SettingsSnapshot snapshot,
            SettingValues webService,
            SettingValues proxy,
            SettingValues registrar) {}

    public SettingsInForce(
            CurrentSettings current,
            SettingFamilies families,
            Topology place,
            StartOptions options) {
        this.current = current;
        this.families = families;
        this.place = place;
        this.options = options;
        this.values = values(current.snapshot());
    }

    private Values values() {
        SettingsSnapshot newest = current.snapshot();
        Values known = values;
        if (known.snapshot() != newest) {
            known = values(newest);
            values = known;
        }
        return known;
    }

    private Values values(SettingsSnapshot snapshot) {
        return new Values(
                snapshot,
                effective(snapshot, families.webService()),
                effective(snapshot, families.proxy()),
                effective(snapshot, families.registrar()));
    }

    private SettingValues effective(SettingsSnapshot snapshot, SettingFamily family) {
        return snapshot.effective(family, family.scopes().at(place)).values();
    }

    /** The ways to sign in that are left. */
    public SignInWays ways() {
        Values now = values();
        return new SignInWays(now.webService(), now.proxy());
    }

    public SettingValues webService() {
        return values().webService();
    }

    public SettingValues proxy() {
        return values().proxy();
    }

    public SettingValues registrar() {
        return values().registrar();
    }

    @Override
    public Duration webTicketLifetime() {
        return Duration.ofHours(webService().number(WebServiceConfiguration.WEB_TICKET_LIFETIME));
    }

    @Override
    public IssuanceRules issuance() {
        SettingValues web = webService();
        return new IssuanceRules(
                web.smallNumber(WebServiceConfiguration.CA_SIGNING_KEY_LENGTH),
                web.smallNumber(WebServiceConfiguration.MIN_CSR_KEY_SIZE),
                web.smallNumber(WebServiceConfiguration.MAX_CSR_KEY_SIZE),
                web.smallNumber(WebServiceConfiguration.DEFAULT_VALIDITY),
                web.smallNumber(WebServiceConfiguration.MIN_VALIDITY),
                web.smallNumber(WebServiceConfiguration.MAX_VALIDITY),
                options.acceptedSignatures());
    }

    @Override
    public Duration registrationExpiry(@Nullable Duration wish) {
        return RegistrarConfiguration.expiration(registrar(), wish);
    }

    @Override
    public int endpointsPerUser() {
        return registrar().smallNumber(RegistrarConfiguration.MAX_ENDPOINTS);
    }

    @Override
    public int usersPerRegistrar() {
        return registrar().smallNumber(RegistrarConfiguration.MAX_USERS);
    }

    @Override
    public boolean deviceIdMustMatchEpid() {
        return options.deviceIdMustMatchEpid();
    }

    @Override
    public Instant epoch() {
        return options.epoch();
    }
}
