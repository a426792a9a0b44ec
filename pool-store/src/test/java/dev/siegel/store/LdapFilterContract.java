package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.account.DirectoryAttribute;
import dev.siegel.pool.account.DirectoryAttributes;
import dev.siegel.pool.identity.DistinguishedName;
import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.inventory.UserListing;
import dev.siegel.pool.inventory.UserQuery;
import dev.siegel.pool.listing.Slice;
import dev.siegel.pool.role.UserScope;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.filter.LdapFilter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users found by what directories tell of them, and by where they lie. */
abstract class LdapFilterContract extends StoreContract {
    @BeforeEach
    void fill() {
        add("anna", "ou=Finance,dc=example,dc=com", "Manager", "Redmond");
        add("bert", "ou=Audit,ou=Finance,dc=example,dc=com", "Supervisor", "Zürich");
        add("cleo", "ou=Sales,dc=example,dc=com", "Sales_Manager 100%", "Redmond");
        User dora = user("dora", "ou=Finance2,dc=example,dc=com");
        stores().users().mirror(dora.id(), DirectoryAttributes.none());
    }

    private void add(String name, String unit, String title, String city) {
        User user = user(name, unit);
        stores().users()
                .mirror(
                        user.id(),
                        DirectoryAttributes.none()
                                .with(DirectoryAttribute.TITLE, title)
                                .with(DirectoryAttribute.CITY, city));
    }

    private User user(String name, String unit) {
        var account =
                new Account(
                        AccountId.random(),
                        name + "@example.com",
                        new LogonName("EXAMPLE", name),
                        "Display " + name,
                        DistinguishedName.below("CN", name, unit),
                        true);
        User user =
                User.enabled(
                        account, SipAddress.of(name + "@example.com"), "pool01.example.com", NOW);
        stores().users().insert(user);
        return user;
    }

    private static UserQuery everybody() {
        return new UserQuery(List.of(), null, List.of(), slice());
    }

    private static Slice slice() {
        return new Slice(UserListing.SORTS.usual(), List.of(), 10);
    }

    private List<String> found(UserQuery query) {
        return stores().userListing().list(query).stream()
                .map(listed -> listed.user().logonName().name())
                .toList();
    }

    private List<String> filtered(String filter) {
        return found(everybody().with(LdapFilter.parse(filter)));
    }

    @Test
    void values_are_compared_without_regard_to_case() {
        assertThat(filtered("Title=manager")).containsExactly("anna");
        assertThat(filtered("l=REDMOND")).containsExactly("anna", "cleo");
        assertThat(filtered("(l=zÜRICH)")).containsExactly("bert");
        assertThat(filtered("title=Nobody")).isEmpty();
    }

    @Test
    void filters_are_joined_and_negated() {
        assertThat(filtered("|(Title=Supervisor)(Title=Manager)")).containsExactly("anna", "bert");
        assertThat(filtered("(&(l=Redmond)(title=Manager))")).containsExactly("anna");
        assertThat(filtered("(!(title=Manager))")).containsExactly("bert", "cleo", "dora");
        assertThat(filtered("(&(!(title=*))(objectClass=user))")).containsExactly("dora");
        assertThat(filtered("objectClass=computer")).isEmpty();
        assertThat(filtered("(!(objectClass=computer))")).hasSize(4);
    }

    @Test
    void parts_of_values_are_found_and_signs_of_patterns_are_text() {
        assertThat(filtered("title=*manager*")).containsExactly("anna", "cleo");
        assertThat(filtered("title=man*")).containsExactly("anna");
        assertThat(filtered("title=s*r*")).containsExactly("bert", "cleo");
        assertThat(filtered("title=*visor")).containsExactly("bert");
        assertThat(filtered("title=sales_m*0%")).containsExactly("cleo");
        assertThat(filtered("title=_anager")).isEmpty();
        assertThat(filtered("title=%")).isEmpty();
        assertThat(filtered("title=a\\00b")).isEmpty();
    }

    @Test
    void values_have_an_order() {
        assertThat(filtered("title>=n")).containsExactly("bert", "cleo");
        assertThat(filtered("title<=n")).containsExactly("anna");
        assertThat(filtered("displayName>=display c")).containsExactly("cleo", "dora");
    }

    @Test
    void names_are_attributes_too() {
        assertThat(filtered("sAMAccountName=ANNA")).containsExactly("anna");
        assertThat(filtered("userPrincipalName=b*")).containsExactly("bert");
        assertThat(filtered("displayName=*cleo")).containsExactly("cleo");
        assertThat(filtered("displayName=*")).hasSize(4);
    }

    @Test
    void a_unit_holds_what_lies_below_it_and_nothing_beside_it() {
        assertThat(within("OU=finance, DC=example,DC=com")).containsExactly("anna", "bert");
        assertThat(within("ou=Audit,ou=Finance,dc=example,dc=com")).containsExactly("bert");
        assertThat(within("dc=example,dc=com")).hasSize(4);
        assertThat(within("ou=Fin,dc=example,dc=com")).isEmpty();
    }

    private List<String> within(String unit) {
        DistinguishedName name = DistinguishedName.parse(unit).orElseThrow();
        return found(everybody().within(new UserScope.Only(Set.of(name), Set.of())));
    }

    @Test
    void conditions_go_together_and_are_counted() {
        UserQuery query =
                everybody()
                        .with(LdapFilter.parse("l=Redmond"))
                        .within(
                                new UserScope.Only(
                                        Set.of(
                                                DistinguishedName.parse(
                                                                "ou=Sales,dc=example,dc=com")
                                                        .orElseThrow()),
                                        Set.of()));

        assertThat(found(query)).containsExactly("cleo");
        assertThat(stores().userListing().count(query)).isEqualTo(1);
    }

    @Test
    void the_largest_filter_there_may_be_is_answered() {
        String wide = "(|" + "(l=Redmond)".repeat(100) + ")";
        String deep = "(!".repeat(31) + "(l=Redmond)" + ")".repeat(31);

        assertThat(filtered(wide)).containsExactly("anna", "cleo");
        assertThat(filtered(deep)).containsExactly("bert", "dora");
    }

    @Test
    void users_without_a_pool_and_policies_nobody_has_can_be_asked_for() {
        User anna =
                stores().users().findBySipAddress(SipAddress.of("anna@example.com")).orElseThrow();
        stores().users().update(anna.withRegistrarPool(null));

        assertThat(found(everybody().with(UserListing.withPool(false)))).containsExactly("anna");
        assertThat(found(everybody().with(UserListing.withPool(true)))).hasSize(3);
        assertThat(found(everybody().with(UserListing.SCHEMA.parse("VoicePolicy -ne $Null"))))
                .isEmpty();
        assertThat(found(everybody().with(UserListing.SCHEMA.parse("VoicePolicy -eq $Null"))))
                .hasSize(4);
    }
}
