package dev.siegel.pool.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A SIP address such as {@code sip:User1@example.com}. It keeps the spelling it was given; two
 * spellings of one address are equal.
 */
public final class SipAddress {
    /** RFC 3261 sets no bound; longer than this no directory attribute is. */
    public static final int LONGEST = 454;

    private static final String SCHEME = "sip:";
    private static final int LONGEST_USER = 255;
    private static final int LONGEST_DOMAIN = 254;
    private static final String IN_USERS = "._~!$&'*+=/?^{|}%#-";

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
        if (!isUserAtDomain(rest)) {
            throw new IllegalArgumentException(
                    "not a SIP address: '" + text + "' (expected sip:user@domain)");
        }
        return new SipAddress(rest);
    }

    /** Character by character: listings read very many of them. */
    private static boolean isUserAtDomain(String text) {
        int at = text.indexOf('@');
        int domainLength = text.length() - at - 1;
        return at >= 1
                && at <= LONGEST_USER
                && domainLength >= 1
                && domainLength <= LONGEST_DOMAIN
                && isMadeOf(text, 0, at, IN_USERS)
                && isMadeOf(text, at + 1, text.length(), ".-")
                && isLetterOrDigit(text.charAt(at + 1))
                && isLetterOrDigit(text.charAt(text.length() - 1));
    }

    /** Whether there are letters and digits only, and these others. */
    private static boolean isMadeOf(String text, int from, int to, String others) {
        for (int at = from; at < to; at++) {
            char one = text.charAt(at);
            if (!isLetterOrDigit(one) && others.indexOf(one) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char one) {
        return (one >= 'a' && one <= 'z')
                || (one >= 'A' && one <= 'Z')
                || (one >= '0' && one <= '9');
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
