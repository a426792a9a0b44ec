package dev.siegel.pool.enablement;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.DirectoryAttribute;
import dev.siegel.pool.identity.SipAddress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How a user's SIP address follows from the account, as {@code Enable-CsUser} offers it. */
public enum SipAddressType {
    FIRST_LAST_NAME("FirstLastName"),
    EMAIL_ADDRESS("EmailAddress"),
    USER_PRINCIPAL_NAME("UserPrincipalName"),
    SAM_ACCOUNT_NAME("SamAccountName");

    private final String displayName;

    SipAddressType(String displayName) {
        this.displayName = displayName;
    }

    /** The name administrators know. */
    public String displayName() {
        return displayName;
    }

    /**
     * @throws IllegalArgumentException when there is none of this name
     */
    public static SipAddressType ofDisplayName(String name) {
        return Arrays.stream(values())
                .filter(type -> type.displayName.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no SIP address type is named '" + name + "'"));
    }

    /**
     * @param sipDomain needed for the names that have no domain of their own
     * @throws IllegalArgumentException when the account lacks what the type is made of, or a domain
     *     is missing
     */
    public SipAddress addressOf(Account account, @Nullable String sipDomain) {
        return switch (this) {
            case FIRST_LAST_NAME -> with(firstLastName(account), sipDomain);
            case SAM_ACCOUNT_NAME -> with(account.logonName().name(), sipDomain);
            case USER_PRINCIPAL_NAME -> SipAddress.of(account.userPrincipalName());
            case EMAIL_ADDRESS -> SipAddress.of(mail(account));
        };
    }

    private static String mail(Account account) {
        String mail = account.attributes().get(DirectoryAttribute.MAIL);
        if (mail == null) {
            throw new IllegalArgumentException(
                    "the directory keeps no e-mail address of this account");
        }
        return mail;
    }

    private SipAddress with(String name, @Nullable String sipDomain) {
        if (sipDomain == null) {
            throw new IllegalArgumentException(
                    "the SIP address type " + displayName + " needs a SIP domain");
        }
        return SipAddress.of(name + "@" + sipDomain);
    }

    /**
     * {@code Ken Myer} becomes {@code Ken.Myer}; the display name serves where the directory keeps
     * no first and last name.
     */
    private static String firstLastName(Account account) {
        String first = account.attributes().get(DirectoryAttribute.GIVEN_NAME);
        String last = account.attributes().get(DirectoryAttribute.SURNAME);
        String name = first == null || last == null ? account.displayName() : first + " " + last;
        return String.join(".", name.strip().split("[\\s.]+"));
    }
}
