package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountQuery;
import dev.siegel.pool.account.DirectoryAttribute;
import dev.siegel.pool.account.DirectoryAttributes;
import dev.siegel.pool.account.StoredAccount;
import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.identity.UserIdentity;
import dev.siegel.pool.inventory.AccountListing;
import dev.siegel.pool.secret.Sealed;
import dev.siegel.pool.user.User;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class AccountStoreContract extends StoreContract {
    private static StoredAccount stored(Account account) {
        return new StoredAccount(account, new Sealed(new byte[] {1, 2, 3}));
    }

    private StoredAccount inserted(String name) {
        StoredAccount stored = stored(account(name));
        assertThat(stores().accounts().insert(stored)).isTrue();
        return stored;
    }

    @Test
    void an_account_comes_back_by_every_name_of_it() {
        StoredAccount anna = inserted("anna");

        assertThat(stores().accounts().find(anna.account().id())).contains(anna);
        assertThat(stores().accounts().findByUserPrincipalName("ANNA@example.com")).contains(anna);
        assertThat(stores().accounts().findByLogonName(new LogonName("example", "ANNA")))
                .contains(anna);
        assertThat(stores().accounts().find(UserIdentity.of("Display Anna"))).containsExactly(anna);
        assertThat(
                        stores().accounts()
                                .find(UserIdentity.of("CN=Anna,OU=Accounts,DC=example,DC=com")))
                .containsExactly(anna);
        assertThat(stores().accounts().find(UserIdentity.of("sip:anna@example.com"))).isEmpty();
        assertThat(stores().accounts().find(UserIdentity.of("DISPLAY a*"))).containsExactly(anna);
    }

    @Test
    void names_are_taken_in_every_spelling() {
        inserted("anna");

        assertThat(stores().accounts().insert(stored(account("ANNA")))).isFalse();
    }

    @Test
    void a_new_password_and_a_deletion_are_seen() {
        StoredAccount anna = inserted("anna");
        StoredAccount changed = new StoredAccount(anna.account(), new Sealed(new byte[] {9}));

        assertThat(stores().accounts().update(changed)).isTrue();
        assertThat(stores().accounts().find(anna.account().id())).contains(changed);
        assertThat(stores().accounts().delete(anna.account().id())).isTrue();
        assertThat(stores().accounts().delete(anna.account().id())).isFalse();
        assertThat(stores().accounts().update(changed)).isFalse();
    }

    @Test
    void a_pattern_finds_display_names_and_a_search_every_name() {
        StoredAccount anna = inserted("anna");
        inserted("bert");

        assertThat(stores().accounts().find(UserIdentity.of("DISPLAY an*"))).containsExactly(anna);
        assertThat(search("play AN", "", 10)).containsExactly(anna);
        assertThat(search("example\\AN", "", 10)).containsExactly(anna);
    }

    @Test
    void a_search_finds_parts_of_names_and_goes_on_after_the_last() {
        inserted("anna");
        inserted("joanna");
        inserted("bert");

        assertThat(search("ANNA", "", 10))
                .extracting(one -> one.account().userPrincipalName())
                .containsExactly("anna@example.com", "joanna@example.com");
        assertThat(search("anna", "anna@example.com", 10)).hasSize(1);
        assertThat(search("a%a", "", 10)).isEmpty();
        assertThat(search("example\\Jo", "", 10)).hasSize(1);
        assertThat(search("display B", "", 10)).hasSize(1);
        assertThat(search("", "", 2)).hasSize(2);
    }

    private List<StoredAccount> search(String text, String after, int limit) {
        return stores().accounts().search(new AccountQuery(text, null, null, after, limit));
    }

    @Test
    void attributes_come_back_as_stored_and_can_be_changed() {
        var attributes =
                DirectoryAttributes.none()
                        .with(DirectoryAttribute.TITLE, "Manager = \"Chef\"")
                        .with(DirectoryAttribute.CITY, "Zürich 漢字");
        Account plain = account("anna");
        Account anna =
                new Account(
                        plain.id(),
                        plain.userPrincipalName(),
                        plain.logonName(),
                        plain.displayName(),
                        plain.distinguishedName(),
                        true,
                        attributes);
        var stored = new StoredAccount(anna, new Sealed(new byte[] {1}));
        stores().accounts().insert(stored);

        assertThat(stores().accounts().find(anna.id())).contains(stored);
        assertThat(stores().accounts().lock(anna.id())).contains(stored);
        assertThat(search("anna", "", 10)).containsExactly(stored);

        var changed = new StoredAccount(plain, new Sealed(new byte[] {2}));
        assertThat(stores().accounts().update(changed)).isTrue();
        assertThat(stores().accounts().find(anna.id())).contains(changed);
    }

    @Test
    void accounts_are_found_by_whether_their_user_may_sign_in() {
        User user = insertedUser("anna");
        Account anna = accountOf(user);
        Account bert = account("bert");
        for (Account one : List.of(anna, bert)) {
            stores().accounts().insert(new StoredAccount(one, new Sealed(new byte[] {1})));
        }

        assertThat(enabledForPool(true)).containsExactly(anna);
        assertThat(enabledForPool(false)).containsExactly(bert);

        stores().users().update(user.withEnabled(false));
        assertThat(enabledForPool(true)).isEmpty();
        assertThat(enabledForPool(false)).containsExactly(anna, bert);
    }

    private static Account accountOf(User user) {
        Account like = account("anna");
        return new Account(
                user.accountId(),
                like.userPrincipalName(),
                like.logonName(),
                like.displayName(),
                like.distinguishedName(),
                true);
    }

    private List<Account> enabledForPool(boolean wanted) {
        return stores().accounts().search(new AccountQuery("", wanted, null, "", 10)).stream()
                .map(StoredAccount::account)
                .toList();
    }

    @Test
    void accounts_are_filtered_by_what_is_known_of_them() {
        User user = insertedUser("anna");
        Account anna = accountOf(user);
        Account plain = account("bert");
        Account bert =
                new Account(
                        plain.id(),
                        plain.userPrincipalName(),
                        plain.logonName(),
                        plain.displayName(),
                        plain.distinguishedName(),
                        false,
                        DirectoryAttributes.none().with(DirectoryAttribute.CITY, "Redmond"));
        for (Account one : List.of(anna, bert)) {
            stores().accounts().insert(new StoredAccount(one, new Sealed(new byte[] {1})));
        }

        assertThat(filtered("Enabled -ne $True")).containsExactly(bert);
        assertThat(filtered("Enabled -eq $true")).containsExactly(anna);
        assertThat(filtered("SipAddress -eq $null")).containsExactly(bert);
        assertThat(filtered("SipAddress -like 'sip:ANNA*'")).containsExactly(anna);
        assertThat(filtered("RegistrarPool -eq 'POOL01.example.com'")).containsExactly(anna);
        assertThat(filtered("City -eq 'redmond' -and AccountEnabled -eq $false"))
                .containsExactly(bert);
        assertThat(filtered("City -ne 'Redmond'")).containsExactly(anna);
        assertThat(filtered("Title -ne $null")).isEmpty();
        assertThat(filtered("SamAccountName -eq 'ANNA' -or DisplayName -like '*bert'"))
                .containsExactly(anna, bert);
    }

    private List<Account> filtered(String filter) {
        return stores()
                .accounts()
                .search(new AccountQuery("", null, AccountListing.SCHEMA.parse(filter), "", 10))
                .stream()
                .map(StoredAccount::account)
                .toList();
    }
}
