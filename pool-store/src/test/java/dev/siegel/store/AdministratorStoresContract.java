package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.administrator.Administrator;
import dev.siegel.pool.administrator.AdministratorName;
import dev.siegel.pool.administrator.AdministratorToken;
import dev.siegel.pool.administrator.AdministratorTokenStore.HeldToken;
import dev.siegel.pool.administrator.TokenHash;
import dev.siegel.pool.role.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

abstract class AdministratorStoresContract extends StoreContract {
    private final Administrator helen =
            new Administrator(
                    AdministratorName.of("Helen"),
                    Set.of(Role.HELP_DESK, Role.VIEW_ONLY),
                    "$argon2id$1",
                    NOW,
                    true);

    @Test
    void an_administrator_comes_back_in_every_spelling_of_the_name_and_is_there_once() {
        assertThat(stores().administrators().isEmpty()).isTrue();

        assertThat(stores().administrators().insert(helen)).isTrue();
        assertThat(stores().administrators().insert(helen.withPassword("$argon2id$2", false)))
                .isFalse();

        assertThat(stores().administrators().isEmpty()).isFalse();
        assertThat(stores().administrators().find(AdministratorName.of("HELEN"))).contains(helen);
    }

    @Test
    void a_changed_password_is_seen() {
        stores().administrators().insert(helen);
        Administrator changed = helen.withPassword("$argon2id$2", false);

        stores().administrators().update(changed);

        assertThat(stores().administrators().lock(helen.name())).contains(changed);
    }

    @Test
    void a_token_is_found_with_its_administrator_until_it_is_deleted() {
        stores().administrators().insert(helen);
        var token =
                new AdministratorToken(
                        TokenHash.of("secret"), helen.name(), NOW, NOW.plusSeconds(900));
        var old =
                new AdministratorToken(
                        TokenHash.of("older"), helen.name(), NOW.minusSeconds(900), NOW);
        stores().tokens().insert(token);
        stores().tokens().insert(old);

        stores().tokens().deleteExpired(NOW.plusSeconds(1));
        assertThat(stores().tokens().find(old.hash())).isEmpty();
        assertThat(stores().tokens().find(token.hash())).contains(new HeldToken(token, helen));

        stores().tokens().deleteOf(helen.name());
        assertThat(stores().tokens().find(token.hash())).isEmpty();
    }
}
