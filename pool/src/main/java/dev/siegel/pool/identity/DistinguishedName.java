package dev.siegel.pool.identity;

import java.util.Locale;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * A distinguished name (RFC 4514) in the form names are compared in: root first, each component
 * lower case and closed by a comma, so that what lies below a name begins with its key.
 */
public record DistinguishedName(String rootFirstKey) {
    /**
     * @return empty when the text is no distinguished name
     */
    public static Optional<DistinguishedName> parse(String text) {
        try {
            var key = new StringBuilder();
            for (Rdn component : new LdapName(text).getRdns()) {
                key.append(component.toString().toLowerCase(Locale.ROOT)).append(',');
            }
            return key.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new DistinguishedName(key.toString()));
        } catch (InvalidNameException malformed) {
            return Optional.empty();
        }
    }

    /**
     * The name of something directly below a unit.
     *
     * @param attribute such as {@code CN}
     * @param value as it is meant; it is escaped here
     */
    public static String below(String attribute, String value, String unit) {
        return attribute + "=" + Rdn.escapeValue(value) + "," + unit;
    }

    /** Whether this is the other name or lies below it. */
    public boolean isWithin(DistinguishedName other) {
        return rootFirstKey.startsWith(other.rootFirstKey);
    }
}
