package dev.siegel.pool.enablement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.account.DirectoryAttribute;
import dev.siegel.pool.account.DirectoryAttributes;
import dev.siegel.pool.account.Password;
import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.secret.Sealed;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.user.User;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeAccountTest {
    private final TestingPool pool = new TestingPool();
    private final CreateAccount createAccount =
            new CreateAccount(
                    pool.accounts, (_, _) -> new Sealed(new byte[16]), pool.auditor, pool.work);
    private final ChangeAccount changeAccount =
            new ChangeAccount(pool.accounts, pool.users, pool.auditor, pool.work);
    private final RemoveAccount removeAccount =
            new RemoveAccount(pool.accounts, pool.users, pool.auditor, pool.work);

    private Account created(String name, @Nullable String unit) {
        var outcome =
                createAccount.create(
                        pool.administrator(),
                        new CreateAccount.Request(
                                name + "@example.com",
                                new LogonName("EXAMPLE", name),
                                "Anna Berg",
                                unit,
                                DirectoryAttributes.none()
                                        .with(DirectoryAttribute.TITLE, "Manager"),
                                new Password("correct horse".toCharArray()),
                                false));
        return ((CreateAccount.Outcome.Created) outcome).account();
    }

    private User enabled(Account account) {
        var outcome =
                pool.enableUser()
                        .enable(
                                pool.administrator(),
                                account,
                                SipAddress.of(account.userPrincipalName()),
                                TestingPool.FQDN,
                                false);
        return ((EnableUser.Outcome.Enabled) outcome).user();
    }

    private Account changed(Account account, ChangeAccount.Request request) {
        assertThat(changeAccount.change(pool.administrator(), request)).isPresent();
        return pool.accounts.find(account.id()).orElseThrow().account();
    }

    private static ChangeAccount.Request unit(Account account, String unit) {
        return new ChangeAccount.Request(account.id(), null, null, unit, Map.of(), false);
    }

    @Test
    void an_account_lies_in_the_unit_it_was_made_in() {
        assertThat(created("anna", null).distinguishedName())
                .isEqualTo("CN=anna,OU=Accounts,DC=example,DC=com");
        assertThat(created("#1 berta", "ou=Finance,dc=example,dc=com").distinguishedName())
                .isEqualTo("CN=\\#1 berta,ou=Finance,dc=example,dc=com");
    }

    @Test
    void a_user_follows_its_account() {
        Account account = created("anna", null);
        User user = enabled(account);
        assertThat(pool.users.mirrored(List.of(user.id())))
                .containsEntry(user.id(), account.attributes());

        var request =
                new ChangeAccount.Request(
                        account.id(),
                        "Anna Bergmann",
                        null,
                        "ou=Sales,dc=example,dc=com",
                        Map.of(DirectoryAttribute.CITY, "Redmond"),
                        false);
        Account after = changed(account, request);

        User now = pool.users.find(user.id()).orElseThrow();
        assertThat(now.displayName()).isEqualTo("Anna Bergmann");
        assertThat(now.distinguishedName()).isEqualTo("CN=anna,ou=Sales,dc=example,dc=com");
        assertThat(pool.users.mirrored(List.of(user.id())))
                .containsEntry(user.id(), after.attributes());
        assertThat(pool.audit.events().getLast().details())
                .containsEntry("displayName", "Anna Berg -> Anna Bergmann")
                .containsEntry("l", "- -> Redmond");
    }

    @Test
    void attributes_are_taken_away_and_accounts_switched_off() {
        Account account = created("anna", null);

        Account after =
                changed(
                        account,
                        new ChangeAccount.Request(
                                account.id(),
                                null,
                                false,
                                null,
                                Collections.singletonMap(DirectoryAttribute.TITLE, null),
                                false));

        assertThat(after.enabled()).isFalse();
        assertThat(after.attributes()).isEqualTo(DirectoryAttributes.none());
    }

    @Test
    void what_no_directory_would_take_changes_nothing() {
        Account account = created("anna", null);

        assertThatThrownBy(
                        () -> changeAccount.change(pool.administrator(), unit(account, "Finance")))
                .hasMessageContaining("Finance");
        assertThatThrownBy(() -> created("bert", "nonsense")).hasMessageContaining("nonsense");
        assertThatThrownBy(
                        () -> account.attributes().with(DirectoryAttribute.TITLE, "x".repeat(129)))
                .hasMessageContaining("128");
        assertThatThrownBy(() -> account.attributes().with(DirectoryAttribute.TITLE, "a\nb"))
                .hasMessageContaining("control");
        assertThat(pool.accounts.find(account.id()).orElseThrow().account()).isEqualTo(account);
    }

    @Test
    void a_dry_run_changes_no_account() {
        Account account = created("anna", null);
        var request = new ChangeAccount.Request(account.id(), "Other", null, null, Map.of(), true);

        assertThat(changeAccount.change(pool.administrator(), request))
                .hasValueSatisfying(one -> assertThat(one.displayName()).isEqualTo("Other"));
        assertThat(pool.accounts.find(account.id()).orElseThrow().account()).isEqualTo(account);
    }

    @Test
    void an_account_with_a_user_stays_until_the_user_is_disabled() {
        Account account = created("anna", null);
        User user = enabled(account);

        assertThat(removeAccount.remove(pool.administrator(), account.id(), false))
                .isEqualTo(new RemoveAccount.Outcome.StillEnabled(user));
        pool.disableUser().disable(pool.administrator(), user.id(), false);
        assertThat(removeAccount.remove(pool.administrator(), account.id(), true))
                .isEqualTo(new RemoveAccount.Outcome.Removed(account));
        assertThat(pool.accounts.find(account.id())).isPresent();

        removeAccount.remove(pool.administrator(), account.id(), false);

        assertThat(pool.accounts.find(account.id())).isEmpty();
        assertThat(removeAccount.remove(pool.administrator(), AccountId.random(), false))
                .isEqualTo(new RemoveAccount.Outcome.NoSuchAccount());
    }
}
