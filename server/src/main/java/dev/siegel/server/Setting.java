package dev.siegel.server;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be said on the command line ({@code --sip-tcp-port 5060}) or in the
 * configuration file ({@code sip-tcp-port = 5060}). What is in no line of this table is an error.
 */
enum Setting {
    DATA("DIR", "folder of the database, the keys and the CA", "./data"),
    HOST("FQDN", "the pool's name in URLs and certificates", "localhost"),
    SITE("NAME", "the site the pool stands at; settings of site:NAME apply to it", "Site1"),
    POOL("FQDN[@SITE]", "a further pool users may be moved to; may be given more than once", null),
    DOMAIN("SIPDOMAIN", "a SIP domain of the pool; may be given more than once", null),
    ADMIN_PORT("N", "port of the console", "8443"),
    API_PORT("N", "port of the REST API", "8444"),
    WEB_PORT("N", "port of the web services", "4443"),
    SIP_TLS_PORT("N|off", "port of SIP over TLS", "5061"),
    SIP_TCP_PORT("N|off", "port of SIP over plain TCP", "off"),
    DATABASE("JDBC-URL", "PostgreSQL instead of the embedded database", null),
    DATABASE_USER("NAME", "user name for --database", null),
    DATABASE_PASSWORD_FILE("FILE", "file with the password for --database", null),
    CONFIG("FILE", "file with further settings, one 'name = value' a line", null),
    BIND("ADDRESS", "address of the web services and SIP listeners", null),
    ADMIN_BIND("ADDRESS", "address of the console and API listeners", null),
    WEB_URL("URL", "what the outside sees of the web services", null),
    NO_ADMINISTRATION(null, "start without console and API", "false"),
    ADMIN_CLIENT_CA(
            "FILE", "authorities of administrators' client certificates at the API, in PEM", null),
    OPENID_ISSUER("URL", "OpenID provider whose bearer tokens the API takes", null),
    OPENID_AUDIENCE("NAME", "what the provider's tokens have to be made for", "siegel"),
    OPENID_ROLES_CLAIM(
            "NAME", "where a token says what its holder is; a.b for b within a", "roles"),
    OPENID_NAME_CLAIM("NAME", "where a token names its holder", "preferred_username"),
    OPENID_ROLE("VALUE=ROLE", "a value of that claim and the role it is; may be repeated", null),
    OPENID_CA("FILE", "authorities to trust at the provider, in PEM", null),
    KEYS_PASSWORD_FILE("FILE", "file with the password of keys.p12", null),
    JOIN("FILE", "take the pool key from another front end's keys.p12", null),
    JOURNAL("FILE", "where revocations are journalled, best outside what is backed up", null),
    RESTORED(
            null,
            "an older database was put back and no journal is left: refuse all older certificates",
            "false"),
    DEMO(null, "fill the pool with an example", "false"),
    PROFILE(
            "compat|strict",
            "strict: keys of at least 2048 bits, no SHA-1 in signing requests",
            "compat"),
    WEB_TICKET_LIFETIME_HOURS("N", "how long a web ticket is good for", "8"),
    REGISTRATION_EXPIRES_SECONDS("N", "how long a registration lasts without a refresh", "7200"),
    DEFAULT_VALIDITY_PERIOD_HOURS("N", "how long a client certificate is good for", "4320"),
    DEVICE_ID_MUST_MATCH_EPID(
            "true|false",
            "refuse a certificate used by another device than it was published for",
            "true"),
    HELP(null, "print this and end", "false");

    private final @Nullable String argument;
    private final String description;
    private final @Nullable String defaultValue;

    Setting(@Nullable String argument, String description, @Nullable String defaultValue) {
        this.argument = argument;
        this.description = description;
        this.defaultValue = defaultValue;
    }

    /** As in the configuration file; with two dashes before it, as on the command line. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isFlag() {
        return argument == null;
    }

    @Nullable String defaultValue() {
        return defaultValue;
    }

    boolean isRepeatable() {
        return this == DOMAIN || this == POOL || this == OPENID_ROLE;
    }

    /** One line of the help. */
    String help() {
        String left = "  --" + key() + (argument == null ? "" : " " + argument);
        String standard = defaultValue == null || isFlag() ? "" : " (default " + defaultValue + ")";
        return "%-42s%s%s".formatted(left, description, standard);
    }

    static Setting ofKey(String key) {
        for (Setting setting : values()) {
            if (setting.key().equals(key)) {
                return setting;
            }
        }
        throw new UsageProblem("unknown setting '" + key + "'; --help lists all there are");
    }
}
