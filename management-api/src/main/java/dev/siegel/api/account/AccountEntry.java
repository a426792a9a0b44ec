package dev.siegel.api.account;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.DirectoryAttribute;
import dev.siegel.pool.user.User;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account of the directory, and what the pool made of it. */
@Serdeable.Serializable
@Schema(name = "Account")
record AccountEntry(
        @Schema(example = "6f1f64c5-2f2f-4a57-93f7-6d2b2f0c1f5e") String id,
        @Schema(example = "kenmyer@example.com") String userPrincipalName,
        @Schema(example = "kenmyer") String samAccountName,
        @Schema(example = "EXAMPLE\\kenmyer") String logonName,
        @Schema(example = "Ken Myer") String displayName,
        @Schema(example = "CN=kenmyer,OU=Accounts,DC=example,DC=com") String distinguishedName,
        @Schema(example = "true", description = "Whether its password is good.")
                boolean accountEnabled,
        @Schema(
                        example = "true",
                        description = "Whether its user may sign in; null without a user.")
                @Nullable Boolean enabled,
        @Schema(example = "sip:Ken.Myer@example.com") @Nullable String sipAddress,
        @Schema(example = "pool01.example.com") @Nullable String registrarPool,
        @Schema(example = "Manager") @Nullable String title,
        @Schema(example = "Finance") @Nullable String department,
        @Schema(example = "Redmond") @Nullable String city,
        @Schema(example = "Example Corp.") @Nullable String company,
        @Schema(example = "36/2110") @Nullable String office,
        @Schema(example = "ken.myer@example.com") @Nullable String mail,
        @Schema(example = "Ken") @Nullable String givenName,
        @Schema(example = "Myer") @Nullable String surname,
        @Schema(example = "+1 425 555 0100") @Nullable String telephoneNumber,
        @Schema(example = "Head of finance") @Nullable String description) {
    static AccountEntry of(Account account, @Nullable User user) {
        var told = account.attributes();
        return new AccountEntry(
                account.id().toString(),
                account.userPrincipalName(),
                account.logonName().name(),
                account.logonName().toString(),
                account.displayName(),
                account.distinguishedName(),
                account.enabled(),
                user == null ? null : user.enabled(),
                user == null ? null : user.sipAddress().toString(),
                user == null ? null : user.registrarPool(),
                told.get(DirectoryAttribute.TITLE),
                told.get(DirectoryAttribute.DEPARTMENT),
                told.get(DirectoryAttribute.CITY),
                told.get(DirectoryAttribute.COMPANY),
                told.get(DirectoryAttribute.OFFICE),
                told.get(DirectoryAttribute.MAIL),
                told.get(DirectoryAttribute.GIVEN_NAME),
                told.get(DirectoryAttribute.SURNAME),
                told.get(DirectoryAttribute.TELEPHONE_NUMBER),
                told.get(DirectoryAttribute.DESCRIPTION));
    }
}
