package dev.siegel.pool.administrator;

import static dev.siegel.pool.administrator.Administration.ELSEWHERE;
import static dev.siegel.pool.administrator.Administration.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.administrator.CreateApiToken.Outcome;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Grant;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.role.RoleName;
import dev.siegel.pool.role.RoleScopes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiTokensTest {
    private static final AdministratorName ANNA = AdministratorName.of("anna");
    private static final RoleScopes REDMOND =
            new RoleScopes(List.of("OU:ou=Redmond,dc=example,dc=com"), List.of("Global"));

    private final Administration administration = new Administration();
    private final Instant now = administration.pool.clock.instant();
    private final Caller anna = caller("Anna", Role.HELP_DESK, Role.VIEW_ONLY);

    ApiTokensTest() {
        Administrator made = administration.administrator("anna", Role.HELP_DESK);
        administration.administrators.update(
                made.withRoles(Set.of(Role.HELP_DESK.roleName(), Role.VIEW_ONLY.roleName())));
    }

    private Outcome create(Caller caller, Set<RoleName> roles, RoleScopes scopes, Instant expires) {
        var use =
                new CreateApiToken(
                        administration.apiTokens,
                        administration.administrators,
                        administration.roles,
                        administration.secrets,
                        administration.pool.auditor,
                        administration.pool.work,
                        administration.pool.clock);
        return use.create(
                caller, new CreateApiToken.Request("nightly", ANNA, roles, scopes, expires, false));
    }

    private Outcome.Made made(RoleScopes scopes) {
        return (Outcome.Made)
                create(
                        anna,
                        Set.of(Role.HELP_DESK.roleName()),
                        scopes,
                        now.plus(Duration.ofDays(1)));
    }

    private Optional<Caller> holder(String secret) {
        return administration
                .callers()
                .find(secret, ELSEWHERE, "c-5")
                .map(IdentifiedCaller::caller);
    }

    @Test
    void a_token_calls_as_its_owner_with_the_roles_and_scopes_it_was_made_for() {
        String secret = made(REDMOND).secret();

        Caller holder = holder(secret).orElseThrow();

        assertThat(holder.name()).isEqualTo("anna");
        assertThat(holder.roleNames()).isEqualTo("CsHelpDesk via nightly");
        Grant grant = holder.grants().iterator().next();
        assertThat(grant.scopes()).isEqualTo(REDMOND.scopes());
        assertThat(grant.rights()).contains(Right.LOCK_PIN).doesNotContain(Right.OWN_ACCESS);
    }

    @Test
    void the_secret_is_shown_once_and_only_its_hash_is_kept() {
        Outcome.Made made = made(REDMOND);

        assertThat(made.secret()).startsWith("siegel_").hasSize(50);
        assertThat(administration.apiTokens.all())
                .extracting(ApiToken::hash)
                .containsExactly(TokenHash.of(made.secret()));
        assertThat(made.toString() + administration.pool.audit.events())
                .doesNotContain(made.secret());
    }

    @Test
    void an_expired_or_revoked_token_and_one_of_a_disabled_owner_are_unknown() {
        String secret = made(REDMOND).secret();
        var id = administration.apiTokens.all().getFirst().id();
        Administrator owner = administration.administrators.find(ANNA).orElseThrow();

        administration.administrators.update(owner.withEnabled(false));
        boolean ofDisabled = holder(secret).isPresent();
        administration.administrators.update(owner);
        boolean before = holder(secret).isPresent();
        administration.pool.clock.advance(Duration.ofDays(1));
        boolean expired = holder(secret).isPresent();
        administration.pool.clock.advance(Duration.ofDays(-1));
        new RemoveApiToken(
                        administration.apiTokens,
                        administration.pool.auditor,
                        administration.pool.work)
                .remove(anna, id, false);

        assertThat(before).isTrue();
        assertThat(List.of(ofDisabled, expired, holder(secret).isPresent())).containsOnly(false);
    }

    @Test
    void what_the_owner_loses_the_token_loses_at_its_next_use() {
        String secret = made(REDMOND).secret();
        Administrator owner = administration.administrators.find(ANNA).orElseThrow();

        administration.administrators.update(owner.withRoles(Set.of(Role.VIEW_ONLY.roleName())));

        assertThat(holder(secret).orElseThrow().grants()).isEmpty();
    }

    @Test
    void a_token_may_have_a_smaller_role_than_its_owner_for_as_long_as_the_owner_has_the_larger() {
        Administrator owner = administration.administrators.find(ANNA).orElseThrow();
        administration.administrators.update(
                owner.withRoles(Set.of(Role.ADMINISTRATOR.roleName())));

        var made =
                (Outcome.Made)
                        create(
                                caller("anna", Role.ADMINISTRATOR),
                                Set.of(Role.VIEW_ONLY.roleName()),
                                REDMOND,
                                now.plus(Duration.ofDays(1)));
        Caller before = holder(made.secret()).orElseThrow();
        administration.administrators.update(owner.withRoles(Set.of()));

        assertThat(before.roleNames()).isEqualTo("CsViewOnlyAdministrator via nightly");
        assertThat(holder(made.secret()).orElseThrow().grants()).isEmpty();
    }

    @Test
    void the_last_use_is_noted_once_a_minute() {
        String secret = made(REDMOND).secret();

        holder(secret);
        administration.pool.clock.advance(Duration.ofSeconds(30));
        holder(secret);
        Instant first = administration.apiTokens.all().getFirst().lastUsedTime();
        administration.pool.clock.advance(Duration.ofSeconds(31));
        holder(secret);
        ApiToken used = administration.apiTokens.all().getFirst();

        assertThat(first).isEqualTo(now);
        assertThat(used.lastUsedTime()).isEqualTo(now.plusSeconds(61));
        assertThat(used.lastUsedAddress()).isEqualTo("192.0.2.7");
    }

    @Test
    void a_token_lives_for_a_year_at_most_and_never_began_in_the_past() {
        Instant tooLate = now.plus(ApiToken.LONGEST_LIFETIME).plusSeconds(1);

        assertThat(create(anna, Set.of(), REDMOND, tooLate)).isInstanceOf(Outcome.Refused.class);
        assertThat(create(anna, Set.of(), REDMOND, now)).isInstanceOf(Outcome.Refused.class);
        assertThat(administration.apiTokens.all()).isEmpty();
    }

    @Test
    void a_role_that_is_not_held_and_a_name_that_is_taken_are_told() {
        made(REDMOND);
        Instant expires = now.plus(Duration.ofDays(1));

        assertThat(create(anna, Set.of(Role.ADMINISTRATOR.roleName()), REDMOND, expires))
                .isEqualTo(new Outcome.RoleNotHeld(Role.ADMINISTRATOR.roleName()));
        assertThat(create(anna, Set.of(), REDMOND, expires)).isEqualTo(new Outcome.NameTaken());
    }

    @Test
    void others_neither_make_nor_see_nor_revoke_it() {
        made(REDMOND);
        var id = administration.apiTokens.all().getFirst().id();
        Caller bob = caller("bob", Role.HELP_DESK);
        var find = new FindApiTokens(administration.apiTokens, administration.pool.auditor);
        var remove =
                new RemoveApiToken(
                        administration.apiTokens,
                        administration.pool.auditor,
                        administration.pool.work);

        assertThatThrownBy(() -> create(bob, Set.of(), REDMOND, now.plusSeconds(60)))
                .isInstanceOf(RightMissing.class);
        assertThatThrownBy(() -> find.find(bob, id)).isInstanceOf(RightMissing.class);
        assertThatThrownBy(() -> find.all(bob)).isInstanceOf(RightMissing.class);
        assertThatThrownBy(() -> remove.remove(bob, id, false)).isInstanceOf(RightMissing.class);
        assertThat(find.own(bob)).isEmpty();
        assertThat(find.own(anna)).hasSize(1);
    }
}
