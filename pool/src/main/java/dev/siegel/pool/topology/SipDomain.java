package dev.siegel.pool.topology;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A SIP domain of the pool.
 *
 * @param configured whether the front end was started with it; it cannot be taken away then
 */
public record SipDomain(String name, boolean configured) {
    private static final int LONGEST = 253;
    private static final Pattern SYNTAX =
            Pattern.compile(
                    "[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?)*");

    /**
     * @throws IllegalArgumentException when it is no domain
     */
    public SipDomain {
        if (name.isEmpty() || name.length() > LONGEST || !SYNTAX.matcher(name).matches()) {
            String shown = name.length() > 64 ? name.substring(0, 64) + "…" : name;
            throw new IllegalArgumentException(
                    "not a SIP domain: '" + shown + "' (expected example.com)");
        }
    }

    /** The form domains are compared in. */
    public String key() {
        return name.toLowerCase(Locale.ROOT);
    }
}
