package dev.siegel.pool.role;

import dev.siegel.pool.identity.DistinguishedName;
import dev.siegel.pool.identity.SettingScope;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How far a role reaches, as administrators write it: users by {@code global}, {@code
 * OU:ou=Redmond,dc=litwareinc,dc=com} or {@code pool:pool01.example.com}, settings by {@code
 * global} or {@code site:Redmond}. Neither list is ever empty, so that taking the last entry away
 * cannot widen a role.
 */
public record RoleScopes(List<String> users, List<String> config) {
    /** How the scope without narrowing is printed. */
    public static final String GLOBAL = "Global";

    private static final int MOST = 100;
    private static final int LONGEST = 1024;

    /**
     * @throws IllegalArgumentException when an entry is malformed or a list empty
     */
    public RoleScopes {
        users = checked("user", users);
        config = checked("config", config);
        users.forEach(RoleScopes::checkUser);
        config.forEach(RoleScopes::checkConfig);
    }

    public static RoleScopes everywhere() {
        return new RoleScopes(List.of(GLOBAL), List.of(GLOBAL));
    }

    private static List<String> checked(String what, List<String> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException(
                    "a role has at least one " + what + " scope; without narrowing it is global");
        }
        if (entries.size() > MOST || entries.stream().anyMatch(one -> one.length() > LONGEST)) {
            throw new IllegalArgumentException(
                    "a role has at most " + MOST + " scopes of " + LONGEST + " characters");
        }
        if (entries.stream().anyMatch(one -> one.chars().anyMatch(Character::isISOControl))) {
            throw new IllegalArgumentException("a scope holds no control characters");
        }
        Map<String, String> distinct = new LinkedHashMap<>();
        for (String entry : entries) {
            String one = isGlobal(entry) ? GLOBAL : entry.strip();
            distinct.putIfAbsent(one.toLowerCase(Locale.ROOT), one);
        }
        return List.copyOf(distinct.values());
    }

    private static boolean isGlobal(String entry) {
        return entry.strip().equalsIgnoreCase(GLOBAL);
    }

    private static void checkUser(String entry) {
        boolean known =
                isGlobal(entry)
                        || (begins(entry, "ou:")
                                && DistinguishedName.parse(rest(entry)).isPresent())
                        || (begins(entry, "pool:")
                                && rest(entry).matches("[A-Za-z0-9][A-Za-z0-9.-]{0,252}"));
        if (!known) {
            throw new IllegalArgumentException(
                    "'"
                            + entry
                            + "' is no user scope: write global, OU: and a distinguished name, or"
                            + " pool: and a pool's FQDN");
        }
    }

    private static void checkConfig(String entry) {
        if (!isGlobal(entry) && !begins(entry, "site:")) {
            throw new IllegalArgumentException(
                    "'" + entry + "' is no config scope: write global, or site: and a name");
        }
        SettingScope.of(entry);
    }

    private static boolean begins(String entry, String kind) {
        return entry.regionMatches(true, 0, kind, 0, kind.length());
    }

    private static String rest(String entry) {
        return entry.substring(entry.indexOf(':') + 1).strip();
    }

    /** What these texts mean. */
    public Scopes scopes() {
        return new Scopes(userScope(), configScope());
    }

    private UserScope userScope() {
        if (users.stream().anyMatch(RoleScopes::isGlobal)) {
            return UserScope.everyone();
        }
        Set<DistinguishedName> units = new HashSet<>();
        Set<String> pools = new HashSet<>();
        for (String entry : users) {
            if (begins(entry, "ou:")) {
                DistinguishedName.parse(rest(entry)).ifPresent(units::add);
            } else {
                pools.add(rest(entry).toLowerCase(Locale.ROOT));
            }
        }
        return new UserScope.Only(units, pools);
    }

    private ConfigScope configScope() {
        if (config.stream().anyMatch(RoleScopes::isGlobal)) {
            return ConfigScope.everything();
        }
        Set<SettingScope.Site> sites = new HashSet<>();
        config.forEach(entry -> sites.add(new SettingScope.Site(rest(entry))));
        return new ConfigScope.Sites(sites);
    }
}
