package dev.siegel.server;

import dev.siegel.pool.authority.IssuanceRules;
import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.identity.Topology;
import dev.siegel.pool.topology.Pools;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one front end runs.
 *
 * @param sipTlsPort null when switched off
 * @param sipTcpPort null when switched off
 * @param webUrl what the outside sees of the web services, null to derive it from host and port
 */
record FrontEndConfiguration(
        Path data,
        String host,
        Topology topology,
        Pools pools,
        List<String> domains,
        int consolePort,
        int apiPort,
        int webPort,
        @Nullable Integer sipTlsPort,
        @Nullable Integer sipTcpPort,
        Optional<Database> database,
        String bind,
        String adminBind,
        @Nullable URI webUrl,
        boolean administration,
        AdministratorAccess access,
        Keys keys,
        Path journal,
        boolean restored,
        boolean demo,
        Duration webTicketLifetime,
        Duration registrationExpiry,
        IssuanceRules issuance,
        boolean deviceIdMustMatchEpid) {
    private static final Pattern HOST_NAME =
            Pattern.compile(
                    "[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?)*");
    private static final String LOOPBACK = "127.0.0.1";
    private static final String EVERYWHERE = "0.0.0.0";

    /** A database server to use instead of the embedded one. */
    record Database(String url, @Nullable String user, @Nullable Path passwordFile) {}

    /** Where the pool key's password is, and where to take the key from. */
    record Keys(@Nullable Path passwordFile, @Nullable Path join) {}

    /**
     * @throws UsageProblem when a value is not what it must be
     */
    static FrontEndConfiguration of(SettingValues values) {
        Path data = Path.of(values.text(Setting.DATA)).toAbsolutePath().normalize();
        String host = hostName(Setting.HOST, values.text(Setting.HOST));
        String everywhere = host.equals("localhost") ? LOOPBACK : EVERYWHERE;
        return new FrontEndConfiguration(
                data,
                host,
                topology(values, host),
                TopologySettings.pools(
                        values, topology(values, host), FrontEndConfiguration::hostName),
                values.all(Setting.DOMAIN).stream()
                        .map(name -> hostName(Setting.DOMAIN, name))
                        .toList(),
                values.number(Setting.ADMIN_PORT, 0, 65535),
                values.number(Setting.API_PORT, 0, 65535),
                values.number(Setting.WEB_PORT, 1, 65535),
                values.port(Setting.SIP_TLS_PORT).orElse(null),
                values.port(Setting.SIP_TCP_PORT).orElse(null),
                database(values),
                values.one(Setting.BIND).orElse(everywhere),
                values.one(Setting.ADMIN_BIND).orElse(everywhere),
                values.one(Setting.WEB_URL).map(FrontEndConfiguration::webUrl).orElse(null),
                !values.flag(Setting.NO_ADMINISTRATION),
                AdministratorAccess.of(values),
                new Keys(
                        values.path(Setting.KEYS_PASSWORD_FILE).orElse(null),
                        values.path(Setting.JOIN).orElse(null)),
                values.path(Setting.JOURNAL).orElse(data.resolve("revocations.journal")),
                values.flag(Setting.RESTORED),
                values.flag(Setting.DEMO),
                Duration.ofHours(values.number(Setting.WEB_TICKET_LIFETIME_HOURS, 1, 24)),
                Duration.ofSeconds(values.number(Setting.REGISTRATION_EXPIRES_SECONDS, 60, 86400)),
                issuance(values),
                values.flag(Setting.DEVICE_ID_MUST_MATCH_EPID));
    }

    private static Topology topology(SettingValues values, String host) {
        try {
            return new Topology(new SettingScope.Site(values.text(Setting.SITE)).name(), host);
        } catch (IllegalArgumentException noName) {
            throw new UsageProblem("site: " + noName.getMessage());
        }
    }

    /** What clients are told of the web services. */
    URI webBase() {
        return webUrl == null ? URI.create("https://" + host + ":" + webPort) : webUrl;
    }

    private static IssuanceRules issuance(SettingValues values) {
        IssuanceRules rules =
                switch (values.text(Setting.PROFILE)) {
                    case "compat" -> IssuanceRules.DEFAULTS;
                    case "strict" -> IssuanceRules.STRICT;
                    case String other ->
                            throw new UsageProblem(
                                    "profile is compat or strict, not '" + other + "'");
                };
        return new IssuanceRules(
                rules.caSigningKeyLength(),
                rules.minCsrKeySize(),
                rules.maxCsrKeySize(),
                values.number(Setting.DEFAULT_VALIDITY_PERIOD_HOURS, 8, 8760),
                rules.minValidityPeriodHours(),
                rules.maxValidityPeriodHours(),
                rules.acceptedSignatures());
    }

    private static Optional<Database> database(SettingValues values) {
        Optional<String> url = values.one(Setting.DATABASE);
        if (url.isPresent() && !url.get().startsWith("jdbc:postgresql:")) {
            throw new UsageProblem("--database takes a URL that starts with jdbc:postgresql:");
        }
        return url.map(one ->
                new Database(
                        one,
                        values.one(Setting.DATABASE_USER).orElse(null),
                        values.path(Setting.DATABASE_PASSWORD_FILE).orElse(null)));
    }

    private static String hostName(Setting setting, String name) {
        if (name.length() > 253 || !HOST_NAME.matcher(name).matches()) {
            throw new UsageProblem(setting.key() + ": '" + name + "' is no host name");
        }
        return name;
    }

    private static URI webUrl(String text) {
        try {
            URI url = URI.create(text);
            boolean bare = url.getRawPath().isEmpty() || url.getRawPath().equals("/");
            if ("https".equals(url.getScheme())
                    && url.getHost() != null
                    && bare
                    && url.getQuery() == null) {
                return url;
            }
        } catch (IllegalArgumentException notOne) {
            // said below
        }
        throw new UsageProblem("--web-url is an https URL without a path, not '" + text + "'");
    }
}
