package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.administrator.Administrator;
import dev.siegel.pool.administrator.AdministratorName;
import dev.siegel.pool.administrator.AdministratorToken;
import dev.siegel.pool.administrator.AdministratorTokenStore.HeldToken;
import dev.siegel.pool.administrator.ApiToken;
import dev.siegel.pool.administrator.ApiTokenStore.HeldApiToken;
import dev.siegel.pool.administrator.CertificateMapping;
import dev.siegel.pool.administrator.TokenHash;
import dev.siegel.pool.role.AdminRole;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.role.RoleName;
import dev.siegel.pool.role.RoleScopes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class AdministratorStoresContract extends StoreContract {
    private final Administrator helen =
            new Administrator(
                    AdministratorName.of("Helen"),
                    new TreeSet<>(
                            Set.of(Role.HELP_DESK.roleName(), RoleName.of("Redmond Help Desk"))),
                    true,
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

    @Test
    void all_administrators_come_by_name_and_a_removed_one_takes_the_tokens_along() {
        var anna = Administrator.of(AdministratorName.of("anna"), Set.of(Role.ADMINISTRATOR), "-");
        stores().administrators().insert(helen);
        stores().administrators().insert(anna);
        ApiToken token = token("nightly");
        stores().apiTokens().insert(token);

        assertThat(stores().administrators().all()).containsExactly(anna, helen);
        assertThat(stores().work().inTransaction(stores().administrators()::lockAll))
                .containsExactly(anna, helen);

        stores().administrators().delete(helen.name());
        assertThat(stores().administrators().all()).containsExactly(anna);
        assertThat(stores().apiTokens().find(token.hash())).isEmpty();
    }

    @Test
    void a_disabled_administrator_comes_back_disabled() {
        stores().administrators().insert(helen);

        stores().administrators().update(helen.withEnabled(false).withRoles(Set.of()));

        assertThat(stores().administrators().find(helen.name()))
                .contains(helen.withEnabled(false).withRoles(Set.of()));
    }

    private ApiToken token(String name) {
        return new ApiToken(
                UUID.randomUUID(),
                name,
                helen.name(),
                helen.roles(),
                new RoleScopes(List.of("OU:ou=Redmond,dc=example,dc=com"), List.of("site:Redmond")),
                TokenHash.of("secret of " + name),
                NOW,
                NOW.plusSeconds(3600),
                null,
                null);
    }

    @Test
    void an_api_token_is_found_by_hash_id_and_name_and_its_last_use_is_kept() {
        stores().administrators().insert(helen);
        ApiToken nightly = token("Nightly");
        ApiToken daily = token("daily");

        assertThat(stores().apiTokens().insert(nightly)).isTrue();
        assertThat(stores().apiTokens().insert(token("NIGHTLY"))).isFalse();
        assertThat(stores().apiTokens().insert(daily)).isTrue();

        assertThat(stores().apiTokens().find(nightly.hash()))
                .contains(new HeldApiToken(nightly, helen));
        assertThat(stores().apiTokens().find(helen.name(), "nightly")).contains(nightly);
        assertThat(stores().apiTokens().of(helen.name())).containsExactly(daily, nightly);
        assertThat(stores().apiTokens().all()).containsExactly(daily, nightly);

        stores().apiTokens().noteUse(nightly.id(), NOW.plusSeconds(9), "192.0.2.9");
        ApiToken used = stores().apiTokens().find(nightly.id()).orElseThrow();
        assertThat(used.lastUsedTime()).isEqualTo(NOW.plusSeconds(9));
        assertThat(used.lastUsedAddress()).isEqualTo("192.0.2.9");

        assertThat(stores().apiTokens().delete(nightly.id())).isTrue();
        assertThat(stores().apiTokens().delete(nightly.id())).isFalse();
        assertThat(stores().apiTokens().find(nightly.hash())).isEmpty();
    }

    @Test
    void a_custom_role_comes_back_in_every_spelling_changed_or_not_at_all() {
        var role =
                new AdminRole(
                        RoleName.of("Redmond Help Desk"),
                        Role.HELP_DESK,
                        new TreeSet<>(Set.of("Get-CsUser", "Lock-CsClientPin")),
                        List.of("tools.ps1:Unlock"),
                        new RoleScopes(
                                List.of("OU:ou=Redmond,dc=example,dc=com", "pool:p1.example.com"),
                                List.of("site:Redmond")));
        var bare =
                new AdminRole(
                        role.name(),
                        Role.HELP_DESK,
                        new TreeSet<>(),
                        List.of(),
                        RoleScopes.everywhere());

        assertThat(stores().roles().insert(role)).isTrue();
        assertThat(stores().roles().insert(bare)).isFalse();
        assertThat(stores().roles().all()).containsExactly(role);
        assertThat(stores().roles().find(List.of(RoleName.of("REDMOND help desk"))))
                .containsExactly(role);
        assertThat(stores().roles().find(List.of())).isEmpty();

        stores().roles().update(bare);
        assertThat(stores().work().inTransaction(() -> stores().roles().lock(role.name())))
                .contains(bare);

        stores().roles().delete(role.name());
        assertThat(stores().roles().all()).isEmpty();
    }

    @Test
    void an_administrator_is_found_by_the_first_certificate_name_that_is_theirs() {
        var anna = Administrator.of(AdministratorName.of("anna"), Set.of(), "-");
        stores().administrators().insert(helen);
        stores().administrators().insert(anna);
        var subject = CertificateMapping.parse("subject:CN=Helen, O=Example");
        var upn = CertificateMapping.parse("upn:Anna@example.com");
        stores().administratorCertificates().replace(helen.name(), Set.of(subject));
        stores().administratorCertificates().replace(anna.name(), Set.of(upn));

        assertThat(stores().administratorCertificates().find(List.of(upn, subject))).contains(anna);
        assertThat(stores().administratorCertificates().of(helen.name())).containsExactly(subject);

        stores().administratorCertificates().replace(anna.name(), Set.of());
        assertThat(stores().administratorCertificates().find(List.of(upn, subject)))
                .contains(helen);
        assertThat(stores().administratorCertificates().find(List.of(upn))).isEmpty();
    }
}
