package dev.siegel.pool.user.filter;

import dev.siegel.pool.account.DirectoryAttribute;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a filter may ask for. */
public sealed interface FilterAttribute {
    /** Something the directory tells of a person. */
    record Told(DirectoryAttribute attribute) implements FilterAttribute {}

    /** One of the names every account has, and everybody's class. */
    enum Name implements FilterAttribute {
        DISPLAY_NAME("displayName"),
        USER_PRINCIPAL_NAME("userPrincipalName"),
        SAM_ACCOUNT_NAME("sAMAccountName"),
        DISTINGUISHED_NAME("distinguishedName");

        private final String ldapName;

        Name(String ldapName) {
            this.ldapName = ldapName;
        }

        public String ldapName() {
            return ldapName;
        }
    }

    /** The attribute of this LDAP name, in any case. */
    static Optional<FilterAttribute> named(String name) {
        return Arrays.stream(Name.values())
                .filter(one -> one.ldapName.equalsIgnoreCase(name))
                .<FilterAttribute>map(one -> one)
                .findFirst()
                .or(() -> DirectoryAttribute.named(name).map(Told::new));
    }

    /** All names, for messages. */
    static List<String> names() {
        return Stream.concat(
                        Arrays.stream(Name.values()).map(Name::ldapName),
                        Arrays.stream(DirectoryAttribute.values())
                                .map(DirectoryAttribute::ldapName))
                .toList();
    }
}
