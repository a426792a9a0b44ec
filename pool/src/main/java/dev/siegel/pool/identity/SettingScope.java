package dev.siegel.pool.identity;

import java.util.Locale;

/**
 * Where settings or a policy apply: everywhere, at a site, to one service of a pool, or to the
 * users it is granted to. Names keep their spelling; equality of scopes goes by {@link #key}.
 */
public sealed interface SettingScope {
    /** The scope that always exists. */
    static SettingScope global() {
        return new Global();
    }

    /** The form scopes are compared and stored by: as printed, in lower case. */
    default String key() {
        return toString().toLowerCase(Locale.ROOT);
    }

    /** Everywhere. */
    record Global() implements SettingScope {
        @Override
        public String toString() {
            return "Global";
        }
    }

    /** All pools of a site. */
    record Site(String name) implements SettingScope {
        public Site {
            checkName(name);
        }

        @Override
        public String toString() {
            return "site:" + name;
        }
    }

    /**
     * One service of a pool.
     *
     * @param role such as {@code WebServer}, {@code Registrar}, {@code EdgeServer}
     */
    record Service(String role, String fqdn) implements SettingScope {
        public Service {
            checkName(role);
            checkName(fqdn);
        }

        @Override
        public String toString() {
            return "service:" + role + ":" + fqdn;
        }
    }

    /** The users a policy is granted to. */
    record Tag(String name) implements SettingScope {
        public Tag {
            checkName(name);
        }

        @Override
        public String toString() {
            return "tag:" + name;
        }
    }

    /**
     * Reads {@code global}, {@code site:Redmond}, {@code service:WebServer:pool01.example.com},
     * {@code tag:Name} or {@code Name}, which is a tag.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    static SettingScope of(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return text.strip().equalsIgnoreCase("global") ? global() : new Tag(text.strip());
        }
        String rest = text.substring(colon + 1).strip();
        String kind = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "site" -> new Site(rest);
            case "service" -> service(rest);
            case "tag" -> new Tag(rest);
            default -> throw new IllegalArgumentException("no scope begins with '" + kind + ":'");
        };
    }

    private static Service service(String rest) {
        int colon = rest.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(
                    "a service's scope is written service:ROLE:FQDN, as service:Registrar:pool01.example.com");
        }
        return new Service(rest.substring(0, colon), rest.substring(colon + 1));
    }

    private static void checkName(String name) {
        if (name.isBlank() || name.length() > 256) {
            throw new IllegalArgumentException("a scope's name has 1 to 256 characters");
        }
        if (!name.codePoints().allMatch(SettingScope::isAllowed)) {
            throw new IllegalArgumentException(
                    "a scope's name holds no colon, asterisk, slash or control character");
        }
    }

    private static boolean isAllowed(int character) {
        return !Character.isISOControl(character) && ":*/\\?#".indexOf(character) < 0;
    }
}
