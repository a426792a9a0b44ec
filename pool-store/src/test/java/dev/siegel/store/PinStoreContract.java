package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.identity.DistinguishedName;
import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.identity.SettingScope.Tag;
import dev.siegel.pool.pin.PinFailures;
import dev.siegel.pool.pin.PinPolicySettings;
import dev.siegel.pool.pin.PinQuery;
import dev.siegel.pool.pin.PinState;
import dev.siegel.pool.pin.PinStore.Listed;
import dev.siegel.pool.pin.StoredPin;
import dev.siegel.pool.role.UserScope;
import dev.siegel.pool.secret.Sealed;
import dev.siegel.pool.settings.StoredSettings;
import dev.siegel.pool.testing.Lines;
import dev.siegel.pool.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class PinStoreContract extends StoreContract {
    private static StoredPin pin(int value, Instant setTime) {
        return new StoredPin(new Sealed(new byte[] {(byte) value}), 5, setTime);
    }

    private static PinState holding(User user, StoredPin pin) {
        return new PinState(user.id(), pin, false, PinFailures.NONE);
    }

    private User withLine(String name, String line) {
        User user = Lines.withLine(insertedUser(name), line);
        stores().users().update(user);
        return user;
    }

    @Test
    void what_is_known_of_a_pin_comes_back_and_changes() {
        User anna = insertedUser("anna");
        var failures = new PinFailures(3, 70, NOW.minusSeconds(60), NOW.plusSeconds(3600), true);
        var first = new PinState(anna.id(), pin(1, NOW), true, failures);
        PinState second = holding(anna, pin(2, NOW.plusSeconds(1)));

        assertThat(stores().pins().find(anna.id())).isEmpty();
        stores().pins().save(first);
        assertThat(stores().pins().find(anna.id())).contains(first);
        stores().pins().save(second);
        assertThat(stores().pins().find(anna.id())).contains(second);
    }

    @Test
    void a_lock_needs_no_pin() {
        User anna = insertedUser("anna");
        var locked = new PinState(anna.id(), null, true, PinFailures.NONE);

        stores().pins().save(locked);

        assertThat(stores().pins().find(anna.id())).contains(locked);
    }

    @Test
    void the_newest_pins_are_remembered_and_no_more_than_asked_for() {
        User anna = insertedUser("anna");
        User bert = insertedUser("bert");
        stores().pins().remember(bert.id(), pin(9, NOW), 5);
        for (int at = 1; at <= 4; at++) {
            stores().pins().remember(anna.id(), pin(at, NOW.plusSeconds(at)), 3);
        }

        assertThat(stores().pins().history(anna.id()))
                .containsExactly(
                        new Sealed(new byte[] {4}),
                        new Sealed(new byte[] {3}),
                        new Sealed(new byte[] {2}));
        stores().pins().remember(anna.id(), pin(5, NOW.plusSeconds(5)), 0);
        assertThat(stores().pins().history(anna.id())).isEmpty();
        assertThat(stores().pins().history(bert.id())).hasSize(1);
    }

    @Test
    void users_are_found_by_number_and_by_extension() {
        User anna = withLine("anna", "tel:+1 425 555-0100;ext=1234");
        User bert = withLine("bert", "tel:+14255550100");
        User carl = withLine("carl", "tel:1234");
        insertedUser("dora");

        assertThat(stores().pins().usersWithNumber("14255550100", 9))
                .containsExactlyInAnyOrder(anna, bert);
        assertThat(stores().pins().usersWithNumber("1234", 9))
                .containsExactlyInAnyOrder(anna, carl);
        assertThat(stores().pins().usersWithNumber("14255550100", 1)).hasSize(1);
        assertThat(stores().pins().usersWithNumber("4255550100", 9)).isEmpty();
    }

    @Test
    void a_changed_line_is_found_by_its_new_number_only() {
        User anna = withLine("anna", "tel:1234");

        stores().users().update(Lines.withLine(anna, "tel:5678"));

        assertThat(stores().pins().usersWithNumber("1234", 9)).isEmpty();
        assertThat(stores().pins().usersWithNumber("5678", 9)).hasSize(1);
        stores().users().update(Lines.withLine(anna, null));
        assertThat(stores().pins().usersWithNumber("5678", 9)).isEmpty();
    }

    @Test
    void the_pins_of_all_who_share_one_of_the_numbers_are_found() {
        PinState anna = holding(withLine("anna", "tel:+14255550100;ext=1234"), pin(1, NOW));
        PinState bert = holding(withLine("bert", "tel:1234"), pin(2, NOW));
        PinState carl = holding(withLine("carl", "tel:9999"), pin(3, NOW));
        withLine("dora", "tel:1234");
        for (PinState one : List.of(anna, bert, carl)) {
            stores().pins().save(one);
        }

        List<PinState> sharing =
                stores().work()
                        .inTransaction(() -> {
                            var numbers = new TreeSet<>(Set.of("14255550100", "1234"));
                            stores().pins().lockNumbers(numbers);
                            stores().pins().lockNumbers(numbers);
                            return stores().pins().sharing(numbers);
                        });

        assertThat(sharing).containsExactlyInAnyOrder(anna, bert);
    }

    private static PinQuery query(@Nullable Boolean isPinSet, @Nullable Boolean isLockedOut) {
        return new PinQuery(isPinSet, isLockedOut, NOW, UserScope.everyone(), "", 10);
    }

    private List<String> names(PinQuery query) {
        return stores().pins().page(query).stream()
                .map(one -> one.user().sipAddress().userAtDomain())
                .toList();
    }

    @Test
    void a_page_tells_who_has_a_pin_and_who_is_locked_out_at_that_moment() {
        var states = new ArrayList<PinState>();
        for (String name : List.of("a", "b", "c", "d", "e")) {
            states.add(holding(insertedUser(name), pin(1, NOW)));
        }
        insertedUser("f");
        locked(states.get(0), true, null, false);
        locked(states.get(1), false, NOW.plusSeconds(1), false);
        locked(states.get(2), false, NOW, false);
        locked(states.get(3), false, null, true);
        stores().pins().save(states.get(4));

        assertThat(names(query(null, null))).hasSize(6);
        assertThat(names(query(null, true)))
                .containsExactly("a@example.com", "b@example.com", "d@example.com");
        assertThat(names(query(null, false)))
                .containsExactly("c@example.com", "e@example.com", "f@example.com");
        assertThat(names(query(false, null))).containsExactly("f@example.com");
        assertThat(names(query(true, false))).containsExactly("c@example.com", "e@example.com");
    }

    private void locked(
            PinState state, boolean byAdministrator, @Nullable Instant until, boolean forGood) {
        stores().pins()
                .save(
                        new PinState(
                                state.userId(),
                                state.pin(),
                                byAdministrator,
                                new PinFailures(1, 1, NOW, until, forGood)));
    }

    @Test
    void pages_hold_every_user_in_scope_once() {
        for (int at = 0; at < 7; at++) {
            insertedUser("user" + at);
        }
        var unit = DistinguishedName.parse("OU=Accounts,DC=example,DC=com").orElseThrow();
        var elsewhere = DistinguishedName.parse("OU=Others,DC=example,DC=com").orElseThrow();

        assertThat(walked(new UserScope.Only(Set.of(unit), Set.of()), 3)).hasSize(7);
        assertThat(walked(new UserScope.Only(Set.of(), Set.of("pool01.example.com")), 2))
                .hasSize(7);
        assertThat(walked(new UserScope.Only(Set.of(elsewhere), Set.of("pool02")), 3)).isEmpty();
        assertThat(walked(UserScope.nobody(), 3)).isEmpty();
    }

    private List<User> walked(UserScope scope, int limit) {
        List<User> all = new ArrayList<>();
        String after = "";
        List<Listed> page;
        do {
            page = stores().pins().page(new PinQuery(null, null, NOW, scope, after, limit));
            page.forEach(one -> all.add(one.user()));
            after = page.isEmpty() ? after : page.getLast().user().sipAddress().key();
        } while (!page.isEmpty());
        return all.stream().distinct().toList();
    }

    private void savePolicy(String scope, long version) {
        stores().settings()
                .save(
                        new StoredSettings(
                                PinPolicySettings.FAMILY.key(),
                                SettingScope.of(scope),
                                Map.of("MinPasswordLength", "8"),
                                version));
    }

    @Test
    void a_granted_policy_stays_until_another_one_or_its_end() {
        User anna = insertedUser("anna");
        User bert = insertedUser("bert");
        savePolicy("tag:Strict", 1);
        savePolicy("tag:Lax", 2);
        stores().pins().grantPolicy(anna.id(), new Tag("Strict"));
        stores().pins().grantPolicy(anna.id(), new Tag("LAX"));
        stores().pins().grantPolicy(bert.id(), new Tag("lax"));

        assertThat(stores().pins().grantedPolicy(anna.id())).contains(new Tag("Lax"));
        assertThat(stores().pins().page(query(null, null)))
                .extracting(Listed::grantedPolicy)
                .containsExactly(new Tag("Lax"), new Tag("Lax"));
        savePolicy("tag:Lax", 3);
        assertThat(stores().pins().grantedPolicy(anna.id())).contains(new Tag("Lax"));
        stores().pins().withdrawPolicy(anna.id());
        assertThat(stores().pins().grantedPolicy(anna.id())).isEmpty();
        assertThat(stores().pins().grantedPolicy(bert.id())).isPresent();
    }

    @Test
    void a_removed_policy_is_nobodys_and_one_of_the_same_name_later_neither() {
        User anna = insertedUser("anna");
        savePolicy("tag:Strict", 1);
        assertThat(stores().pins().isThere(new Tag("STRICT"))).isTrue();
        stores().pins().grantPolicy(anna.id(), new Tag("Strict"));

        stores().settings().delete(PinPolicySettings.FAMILY.key(), new Tag("strict"));
        assertThat(stores().pins().grantedPolicy(anna.id())).isEmpty();
        assertThat(stores().pins().isThere(new Tag("Strict"))).isFalse();
        savePolicy("tag:Strict", 2);
        assertThat(stores().pins().grantedPolicy(anna.id())).isEmpty();
    }

    @Test
    void with_the_user_all_of_it_goes() {
        User anna = insertedUser("anna");
        savePolicy("tag:Strict", 1);
        stores().pins().save(holding(anna, pin(1, NOW)));
        stores().pins().remember(anna.id(), pin(1, NOW), 3);
        stores().pins().grantPolicy(anna.id(), new Tag("Strict"));

        stores().users().delete(anna.id());

        assertThat(stores().pins().find(anna.id())).isEmpty();
        assertThat(stores().pins().history(anna.id())).isEmpty();
        assertThat(stores().pins().grantedPolicy(anna.id())).isEmpty();
        assertThat(stores().pins().isThere(new Tag("Strict"))).isTrue();
    }
}
