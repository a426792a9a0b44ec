package dev.siegel.pool.enablement;

import dev.siegel.pool.identity.DistinguishedName;
import dev.siegel.pool.identity.LogonName;
import org.jspecify.annotations.Nullable;

/** Where accounts of the built-in directory lie. */
final class AccountNames {
    private AccountNames() {}

    /**
     * Display names need not be unique, so the logon name is the relative one.
     *
     * @param unit null for the unit accounts lie in unless told otherwise
     * @throws IllegalArgumentException when the unit is no distinguished name
     */
    static String distinguishedName(
            LogonName logonName, String userPrincipalName, @Nullable String unit) {
        if (unit != null && DistinguishedName.parse(unit).isEmpty()) {
            throw new IllegalArgumentException(
                    "not a distinguished name: '"
                            + unit
                            + "' (expected ou=Finance,dc=example,dc=com)");
        }
        return DistinguishedName.below(
                "CN", logonName.name(), unit == null ? usualUnit(userPrincipalName) : unit);
    }

    private static String usualUnit(String userPrincipalName) {
        String domain = userPrincipalName.substring(userPrincipalName.indexOf('@') + 1);
        return "OU=Accounts,DC=" + domain.replace(".", ",DC=");
    }
}
