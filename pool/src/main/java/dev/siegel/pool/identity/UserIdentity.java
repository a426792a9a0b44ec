package dev.siegel.pool.identity;

import java.util.UUID;
import java.util.regex.Pattern;

/** The forms in which administrators name a user. */
public sealed interface UserIdentity {
    /** {@code sip:user@domain}. */
    record BySipAddress(SipAddress sipAddress) implements UserIdentity {}

    /**
     * {@code user@domain}: a SIP address first, then a user principal name; the two cannot be told
     * apart by their form.
     */
    record BySipAddressOrUserPrincipalName(String text) implements UserIdentity {}

    /** {@code DOMAIN\name}. */
    record ByLogonName(LogonName logonName) implements UserIdentity {}

    /** {@code CN=Ken Myer,OU=Redmond,DC=litwareinc,DC=com}. */
    record ByDistinguishedName(String distinguishedName) implements UserIdentity {}

    /** The pool's own user id. */
    record ByUserId(UserId id) implements UserIdentity {}

    /** A display name; it need not be unique. */
    record ByDisplayName(String displayName) implements UserIdentity {}

    /** A display name with an asterisk, where the operation takes one. */
    record ByDisplayNamePattern(String pattern) implements UserIdentity {}

    int LONGEST = 1024;
    Pattern UUID_FORM =
            Pattern.compile("\\{?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}}?");
    Pattern DISTINGUISHED_NAME_FORM = Pattern.compile("(?i)\\s*(cn|ou|uid|dc)\\s*=.*,.*=.*");

    /**
     * Tells the form from the text.
     *
     * @throws IllegalArgumentException for an empty or overlong text, a malformed SIP address or
     *     logon name
     */
    static UserIdentity of(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
            throw new IllegalArgumentException("an identity has 1 to " + LONGEST + " characters");
        }
        if (trimmed.regionMatches(true, 0, "sip:", 0, 4)) {
            return new BySipAddress(SipAddress.of(trimmed));
        }
        if (UUID_FORM.matcher(trimmed).matches()) {
            return new ByUserId(new UserId(UUID.fromString(trimmed.replaceAll("[{}]", ""))));
        }
        if (DISTINGUISHED_NAME_FORM.matcher(trimmed).matches()) {
            return new ByDistinguishedName(trimmed);
        }
        if (trimmed.indexOf('\\') >= 0) {
            return new ByLogonName(LogonName.of(trimmed));
        }
        return ofName(trimmed);
    }

    private static UserIdentity ofName(String trimmed) {
        if (trimmed.indexOf('*') >= 0) {
            return new ByDisplayNamePattern(trimmed);
        }
        if (trimmed.indexOf('@') > 0 && trimmed.indexOf(' ') < 0) {
            return new BySipAddressOrUserPrincipalName(trimmed);
        }
        return new ByDisplayName(trimmed);
    }
}
