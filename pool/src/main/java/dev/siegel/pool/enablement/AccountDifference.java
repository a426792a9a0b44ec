package dev.siegel.pool.enablement;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.DirectoryAttribute;
import java.util.Map;

/** What of an account was changed, and how. */
final class AccountDifference {
    private AccountDifference() {}

    static Map<String, String> of(Account before, Account after) {
        var differences =
                new Differences()
                        .compare("displayName", before.displayName(), after.displayName())
                        .compare(
                                "distinguishedName",
                                before.distinguishedName(),
                                after.distinguishedName())
                        .compare("enabled", before.enabled(), after.enabled());
        for (DirectoryAttribute attribute : DirectoryAttribute.values()) {
            differences.compare(
                    attribute.ldapName(),
                    before.attributes().get(attribute),
                    after.attributes().get(attribute));
        }
        return differences.found();
    }
}
