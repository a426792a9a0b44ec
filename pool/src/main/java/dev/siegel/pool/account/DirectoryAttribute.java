package dev.siegel.pool.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a directory tells of a person beside the names, by LDAP's names for it. */
public enum DirectoryAttribute {
    TITLE("title", 128, "title"),
    DEPARTMENT("department", 64, "department"),
    CITY("l", 128, "city"),
    COMPANY("company", 64, "company"),
    OFFICE("physicalDeliveryOfficeName", 128, "office"),
    MAIL("mail", 256, "mail"),
    GIVEN_NAME("givenName", 64, "givenName"),
    SURNAME("sn", 64, "surname"),
    TELEPHONE_NUMBER("telephoneNumber", 64, "telephoneNumber"),
    DESCRIPTION("description", 256, "description");

    private final String ldapName;
    private final int longest;
    private final String otherName;

    DirectoryAttribute(String ldapName, int longest, String otherName) {
        this.ldapName = ldapName;
        this.longest = longest;
        this.otherName = otherName;
    }

    /** The name in filters; in lower case also the one in tables. */
    public String ldapName() {
        return ldapName;
    }

    /** The lower-case form of the LDAP name. */
    public String key() {
        return ldapName.toLowerCase(Locale.ROOT);
    }

    /** The attribute of this LDAP name, or of another one in use, in any case. */
    public static Optional<DirectoryAttribute> named(String name) {
        return Arrays.stream(values())
                .filter(one ->
                        one.ldapName.equalsIgnoreCase(name) || one.otherName.equalsIgnoreCase(name))
                .findFirst();
    }

    /** The name administrators know, {@code city} for {@code l}. */
    public String otherName() {
        return otherName;
    }

    /**
     * @throws IllegalArgumentException when no directory would take this value
     */
    String checked(String value) {
        if (value.isBlank() || value.length() > longest) {
            throw new IllegalArgumentException(
                    "the attribute " + ldapName + " has 1 to " + longest + " characters");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "the attribute " + ldapName + " holds no control characters");
        }
        return value;
    }
}
