package dev.siegel.pool.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A logon name with its domain, {@code EXAMPLE\alice}. The bare logon name is not unique in a
 * forest, so it is no identity.
 */
public final class LogonName {
    private static final Pattern SYNTAX =
            Pattern.compile("[^\\\\/\"\\[\\]:;|=,+*?<>@\\p{Cntrl}]{1,64}");

    private final String domain;
    private final String name;

    /**
     * @throws IllegalArgumentException when a part is empty, too long or holds a character no
     *     directory takes
     */
    public LogonName(String domain, String name) {
        if (!SYNTAX.matcher(domain).matches() || !SYNTAX.matcher(name).matches()) {
            throw new IllegalArgumentException("not a logon name: '" + domain + "\\" + name + "'");
        }
        this.domain = domain;
        this.name = name;
    }

    /** Reads {@code domain\name}. */
    public static LogonName of(String text) {
        int slash = text.indexOf('\\');
        if (slash < 0) {
            throw new IllegalArgumentException(
                    "not a logon name: '" + text + "' (expected DOMAIN\\name)");
        }
        return new LogonName(text.substring(0, slash), text.substring(slash + 1));
    }

    public String domain() {
        return domain;
    }

    public String name() {
        return name;
    }

    /** The lower-case form: what tables and comparisons use. */
    public String key() {
        return toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LogonName that && key().equals(that.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return domain + "\\" + name;
    }
}
