package dev.siegel.pool.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A SIP address such as {@code sip:User1@example.com}. It keeps the spelling it was given; two
 * spellings of one address are equal.
 */
public final class SipAddress {
    /** RFC 3261 sets no bound; longer than this no directory attribute is. */
    public static final int LONGEST = 454;

    private static final String SCHEME = "sip:";
    private static final Pattern SYNTAX =
            Pattern.compile(
                    "[A-Za-z0-9._~!$&'*+=/?^{|}%#-]{1,255}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?");

    private final String userAtDomain;
    private final String key;

    private SipAddress(String userAtDomain) {
        this.userAtDomain = userAtDomain;
        this.key = SCHEME + userAtDomain.toLowerCase(Locale.ROOT);
    }

    /**
     * Reads an address with or without the scheme.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static SipAddress of(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a SIP address is at most " + LONGEST + " characters long");
        }
        String rest =
                text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                        ? text.substring(SCHEME.length())
                        : text;
        if (!SYNTAX.matcher(rest).matches()) {
            throw new IllegalArgumentException(
                    "not a SIP address: '" + text + "' (expected sip:user@domain)");
        }
        return new SipAddress(rest);
    }

    /** Whether {@link #of} would take this text. */
    public static boolean isOne(String text) {
        try {
            of(text);
            return true;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    /** The lower-case form, with scheme: what tables and comparisons use. */
    public String key() {
        return key;
    }

    /** As spelled, without scheme: the form in a certificate's subject. */
    public String userAtDomain() {
        return userAtDomain;
    }

    /** The part after the at sign, as spelled. */
    public String domain() {
        return userAtDomain.substring(userAtDomain.indexOf('@') + 1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SipAddress address && key.equals(address.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** As spelled, with scheme. */
    @Override
    public String toString() {
        return SCHEME + userAtDomain;
    }
}
