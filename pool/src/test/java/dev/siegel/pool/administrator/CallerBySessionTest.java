package dev.siegel.pool.administrator;

import static dev.siegel.pool.administrator.Administration.ELSEWHERE;
import static dev.siegel.pool.administrator.Administration.LOOPBACK;
import static dev.siegel.pool.administrator.Administration.PASSWORD;
import static dev.siegel.pool.administrator.Administration.password;
import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Role;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerBySessionTest {
    private final Administration administration = new Administration();
    private final CallerBySession sessions =
            new CallerBySession(
                    administration.administrators,
                    administration.tokens,
                    administration.roles,
                    administration.pool.clock);

    @Test
    void a_session_outlives_its_token_and_is_held_by_the_administrator() {
        AdministratorSession session = begun(administrator());

        administration.pool.clock.advance(AdministratorSignIn.TOKEN_LIFETIME.multipliedBy(2));

        assertThat(found(session))
                .get()
                .isEqualTo(
                        new IdentifiedCaller(
                                Caller.holding("anna", "192.0.2.7", Set.of(Role.HELP_DESK), "c-9"),
                                false));
    }

    @Test
    void a_role_that_was_taken_away_is_felt_at_once() {
        Administrator anna = administrator();
        AdministratorSession session = begun(anna);

        administration.administrators.update(anna.withRoles(Set.of()));

        assertThat(found(session).orElseThrow().caller().grants()).isEmpty();
    }

    @Test
    void another_password_ends_the_session() {
        AdministratorSession session = begun(administrator());

        administration
                .setPassword()
                .set(
                        Administration.caller("anna", Role.HELP_DESK),
                        LOOPBACK,
                        new SetAdministratorPassword.Request(
                                AdministratorName.of("anna"),
                                password(PASSWORD),
                                password("another password"),
                                false));

        assertThat(found(session)).isEmpty();
    }

    @Test
    void a_disabled_administrator_has_no_session() {
        Administrator anna = administrator();
        AdministratorSession session = begun(anna);

        administration.administrators.update(anna.withEnabled(false));

        assertThat(found(session)).isEmpty();
    }

    @Test
    void who_has_to_change_the_password_may_do_nothing_else() {
        Administrator anna = administrator();
        administration.administrators.update(anna.withPassword(anna.passwordDigest(), true));

        IdentifiedCaller caller = found(begun(anna)).orElseThrow();

        assertThat(caller.passwordMustChange()).isTrue();
        assertThat(caller.caller().grants()).isEmpty();
    }

    @Test
    void no_session_begins_with_a_token_that_is_over_or_unknown() {
        String token = signedIn(administrator());

        administration.pool.clock.advance(
                AdministratorSignIn.TOKEN_LIFETIME.plus(Duration.ofSeconds(1)));

        assertThat(sessions.begin(token)).isEmpty();
        assertThat(sessions.begin("unknown")).isEmpty();
    }

    @Test
    void a_session_does_not_show_the_digest() {
        Administrator anna = administrator();

        assertThat(begun(anna).toString()).doesNotContain(anna.passwordDigest());
    }

    private Administrator administrator() {
        return administration.administrator("anna", Role.HELP_DESK);
    }

    private String signedIn(Administrator who) {
        var outcome =
                administration
                        .signIn()
                        .signIn(who.name().toString(), PASSWORD.toCharArray(), ELSEWHERE, "c-1");
        return ((AdministratorSignIn.Outcome.SignedIn) outcome).token();
    }

    private AdministratorSession begun(Administrator who) {
        return sessions.begin(signedIn(who)).orElseThrow();
    }

    private Optional<IdentifiedCaller> found(AdministratorSession session) {
        return sessions.find(session, ELSEWHERE, "c-9");
    }
}
