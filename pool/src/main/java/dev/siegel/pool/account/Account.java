package dev.siegel.pool.account;

import dev.siegel.pool.identity.LogonName;

/** An entry of a directory: somebody who has a password there and may be enabled for the pool. */
public record Account(
        AccountId id,
        String userPrincipalName,
        LogonName logonName,
        String displayName,
        String distinguishedName,
        boolean enabled,
        DirectoryAttributes attributes) {
    private static final int LONGEST = 256;

    public Account {
        check("user principal name", userPrincipalName, 3);
        check("display name", displayName, 1);
        check("distinguished name", distinguishedName, 1);
        if (userPrincipalName.indexOf('@') < 1 || userPrincipalName.endsWith("@")) {
            throw new IllegalArgumentException(
                    "not a user principal name: '"
                            + userPrincipalName
                            + "' (expected user@domain)");
        }
    }

    /** An account of which the directory tells no more than the names. */
    public Account(
            AccountId id,
            String userPrincipalName,
            LogonName logonName,
            String displayName,
            String distinguishedName,
            boolean enabled) {
        this(
                id,
                userPrincipalName,
                logonName,
                displayName,
                distinguishedName,
                enabled,
                DirectoryAttributes.none());
    }

    private static void check(String what, String value, int shortest) {
        if (value.length() < shortest || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a " + what + " has " + shortest + " to " + LONGEST + " characters");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a " + what + " holds no control characters");
        }
    }
}
