package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.StoredAccount;
import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.identity.UserIdentity;
import dev.siegel.pool.secret.Sealed;
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
        assertThat(stores().accounts().search("play AN", "", 10)).containsExactly(anna);
        assertThat(stores().accounts().search("example\\AN", "", 10)).containsExactly(anna);
    }

    @Test
    void a_search_finds_parts_of_names_and_goes_on_after_the_last() {
        inserted("anna");
        inserted("joanna");
        inserted("bert");

        assertThat(stores().accounts().search("ANNA", "", 10))
                .extracting(one -> one.account().userPrincipalName())
                .containsExactly("anna@example.com", "joanna@example.com");
        assertThat(stores().accounts().search("anna", "anna@example.com", 10)).hasSize(1);
        assertThat(stores().accounts().search("a%a", "", 10)).isEmpty();
        assertThat(stores().accounts().search("example\\Jo", "", 10)).hasSize(1);
        assertThat(stores().accounts().search("display B", "", 10)).hasSize(1);
        assertThat(stores().accounts().search("", "", 2)).hasSize(2);
    }
}
