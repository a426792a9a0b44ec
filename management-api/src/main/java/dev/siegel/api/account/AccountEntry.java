package dev.siegel.api.account;

import dev.siegel.pool.account.Account;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** An account of the directory. */
@Serdeable.Serializable
@Schema(name = "Account")
record AccountEntry(
        @Schema(example = "6f1f64c5-2f2f-4a57-93f7-6d2b2f0c1f5e") String id,
        @Schema(example = "kenmyer@example.com") String userPrincipalName,
        @Schema(example = "kenmyer") String samAccountName,
        @Schema(example = "EXAMPLE\\kenmyer") String logonName,
        @Schema(example = "Ken Myer") String displayName,
        @Schema(example = "CN=kenmyer,OU=Accounts,DC=example,DC=com") String distinguishedName,
        @Schema(example = "true") boolean enabled) {
    static AccountEntry of(Account account) {
        return new AccountEntry(
                account.id().toString(),
                account.userPrincipalName(),
                account.logonName().name(),
                account.logonName().toString(),
                account.displayName(),
                account.distinguishedName(),
                account.enabled());
    }
}
