package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.account.DirectoryAttribute;
import dev.siegel.pool.account.DirectoryAttributes;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.identity.UserIdentity;
import dev.siegel.pool.user.ExchangeArchivingPolicy;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserOptions;
import dev.siegel.pool.user.UserProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

abstract class UserStoreContract extends StoreContract {
    @Test
    void a_user_comes_back_as_stored_whichever_way_it_is_asked_for() {
        User anna = insertedUser("Anna");

        assertThat(stores().users().find(anna.id())).contains(anna);
        assertThat(stores().users().findBySipAddress(SipAddress.of("sip:ANNA@example.com")))
                .contains(anna);
        assertThat(stores().users().findByAccount(anna.accountId())).contains(anna);
        assertThat(stores().users().find(anna.id()).orElseThrow().sipAddress())
                .hasToString("sip:Anna@example.com");
    }

    @Test
    void a_sip_address_and_an_account_belong_to_one_user() {
        User anna = insertedUser("anna");
        User sameAddress =
                User.enabled(
                        account("other"),
                        SipAddress.of("ANNA@example.com"),
                        "pool01.example.com",
                        NOW);
        User sameAccount =
                User.enabled(
                        account("third"),
                        SipAddress.of("third@example.com"),
                        "pool01.example.com",
                        NOW);

        assertThat(stores().users().insert(sameAddress)).isFalse();
        assertThat(stores().users().find(sameAddress.id())).isEmpty();
        assertThat(stores().users().insert(sameAccount)).isTrue();
        assertThat(stores().users().page("", 10)).containsExactly(anna, sameAccount);
    }

    @Test
    void every_form_of_an_identity_finds_its_users() {
        User anna = insertedUser("anna");
        User bert = insertedUser("bert");

        for (String identity :
                List.of(
                        "sip:Anna@example.com",
                        "ANNA@example.com",
                        "example\\ANNA",
                        "display ANNA",
                        "cn=anna,ou=accounts,dc=example,dc=com",
                        anna.id().toString(),
                        "*anna")) {
            assertThat(stores().users().find(UserIdentity.of(identity), 10))
                    .as(identity)
                    .containsExactly(anna);
        }
        assertThat(stores().users().find(UserIdentity.of("display *"), 10))
                .containsExactly(anna, bert);
        assertThat(stores().users().find(UserIdentity.of("display *"), 1)).containsExactly(anna);
    }

    @Test
    void an_address_wins_over_a_user_principal_name_of_the_same_text() {
        User anna = insertedUser("anna");
        User other =
                User.enabled(
                        account("other"),
                        SipAddress.of("someone@example.com"),
                        "pool01.example.com",
                        NOW);
        stores().users().insert(other);
        User named =
                User.enabled(
                        account("someone"),
                        SipAddress.of("third@example.com"),
                        "pool01.example.com",
                        NOW);
        stores().users().insert(named);

        assertThat(stores().users().find(UserIdentity.of("someone@example.com"), 10))
                .containsExactly(other);
        assertThat(stores().users().find(UserIdentity.of("anna@example.com"), 10))
                .containsExactly(anna);
    }

    @Test
    void names_of_every_script_are_found_in_every_spelling() {
        User user = insertedUserNamed("Ärzte ГРУППА 漢字");

        assertThat(stores().users().find(UserIdentity.of("äRZTE группа 漢字"), 10))
                .containsExactly(user);
        assertThat(stores().users().find(UserIdentity.of("äRZTE груп*"), 10)).containsExactly(user);
    }

    private User insertedUserNamed(String displayName) {
        Account like = account("anna");
        var account =
                new Account(
                        like.id(),
                        like.userPrincipalName(),
                        like.logonName(),
                        displayName,
                        like.distinguishedName(),
                        true);
        User user =
                User.enabled(account, SipAddress.of("anna@example.com"), "pool01.example.com", NOW);
        stores().users().insert(user);
        return user;
    }

    @Test
    void what_means_something_in_a_pattern_is_text_in_a_name() {
        insertedUser("a_b");
        insertedUser("axb");
        insertedUser("a%b");
        insertedUser("a!b");

        assertThat(stores().users().find(UserIdentity.of("display a_*"), 10))
                .extracting(User::displayName)
                .containsExactly("Display a_b");
        assertThat(stores().users().find(UserIdentity.of("*a%b"), 10)).hasSize(1);
        assertThat(stores().users().find(UserIdentity.of("*a!b"), 10)).hasSize(1);
    }

    @Test
    void pages_hold_every_user_once() {
        for (int at = 0; at < 7; at++) {
            insertedUser("user" + at);
        }
        List<User> all = new ArrayList<>();
        List<User> page = stores().users().page("", 3);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = stores().users().page(page.getLast().sipAddress().key(), 3);
        }

        assertThat(all)
                .extracting(User::userPrincipalName)
                .containsExactly(
                        "user0@example.com",
                        "user1@example.com",
                        "user2@example.com",
                        "user3@example.com",
                        "user4@example.com",
                        "user5@example.com",
                        "user6@example.com");
    }

    @Test
    void an_update_changes_the_user_and_deleting_takes_all_that_belongs_to_it() {
        User anna = insertedUser("anna");
        var device = device();
        published(anna, device, NOW);
        stores().registrations().save(registration(anna.id(), device, NOW));

        stores().users().update(anna.withEnabled(false).withProofNotBefore(NOW.plusSeconds(1)));
        assertThat(stores().users().lock(anna.id()))
                .contains(anna.withEnabled(false).withProofNotBefore(NOW.plusSeconds(1)));

        stores().users().delete(anna.id());
        assertThat(stores().users().find(anna.id())).isEmpty();
        assertThat(stores().users().findBySipAddress(anna.sipAddress())).isEmpty();
        assertThat(stores().certificates().allOf(anna.id())).isEmpty();
        assertThat(stores().certificates().devicesOf(anna.id())).isEmpty();
        assertThat(stores().registrations().of(anna.id())).isEmpty();
    }

    @Test
    void what_administrators_set_comes_back() {
        User anna = insertedUser("anna");
        var options =
                new UserOptions(
                        "tel:+14255550101",
                        "sip:gateway@example.com",
                        true,
                        false,
                        true,
                        true,
                        ExchangeArchivingPolicy.NO_ARCHIVING);
        User changed =
                anna.withProperties(
                                new UserProperties(
                                        false, anna.sipAddress(), "tel:+14255550100", options))
                        .withRegistrarPool("pool02.example.com");

        stores().users().update(changed);

        assertThat(stores().users().find(anna.id())).contains(changed);
        assertThat(changed.version()).isEqualTo(3);

        stores().users().update(changed.withRegistrarPool(null));
        assertThat(stores().users().find(anna.id()).orElseThrow().registrarPool()).isNull();
    }

    @Test
    void a_user_gets_another_address_unless_it_is_taken() {
        User anna = insertedUser("anna");
        insertedUser("bert");
        SipAddress other = SipAddress.of("sip:Anna.Berg@example.com");

        assertThat(stores().users().changeSipAddress(anna.id(), SipAddress.of("BERT@example.com")))
                .isFalse();
        assertThat(stores().users().find(anna.id())).contains(anna);
        assertThat(stores().users().changeSipAddress(anna.id(), other)).isTrue();

        assertThat(stores().users().findBySipAddress(other)).contains(anna.withSipAddress(other));
        assertThat(stores().users().findBySipAddress(anna.sipAddress())).isEmpty();
        assertThat(stores().users().page("", 10)).hasSize(2);
    }

    @Test
    void an_address_can_be_spelled_otherwise() {
        User anna = insertedUser("anna");

        assertThat(stores().users().changeSipAddress(anna.id(), SipAddress.of("ANNA@example.com")))
                .isTrue();

        assertThat(stores().users().find(anna.id()).orElseThrow().sipAddress())
                .hasToString("sip:ANNA@example.com");
    }

    @Test
    void what_directories_tell_is_kept_by_user() {
        User anna = insertedUser("anna");
        User bert = insertedUser("bert");
        var told = DirectoryAttributes.none().with(DirectoryAttribute.TITLE, "Manager");

        stores().users().mirror(anna.id(), told.with(DirectoryAttribute.CITY, "Redmond"));
        stores().users().mirror(anna.id(), told);

        assertThat(stores().users().mirrored(List.of(anna.id(), bert.id())))
                .containsExactly(Map.entry(anna.id(), told));
        stores().users().delete(anna.id());
        assertThat(stores().users().mirrored(List.of(anna.id()))).isEmpty();
        assertThat(stores().users().mirrored(List.of())).isEmpty();
    }

    @Test
    void users_are_found_by_their_accounts() {
        User anna = insertedUser("anna");
        insertedUser("bert");

        assertThat(stores().users().findByAccounts(List.of(anna.accountId(), AccountId.random())))
                .containsExactly(anna);
        assertThat(stores().users().findByAccounts(List.of())).isEmpty();
    }
}
