package dev.siegel.pool.administrator;

import static dev.siegel.pool.administrator.Administration.ELSEWHERE;
import static dev.siegel.pool.administrator.Administration.LOCAL_TOKEN;
import static dev.siegel.pool.administrator.Administration.LOOPBACK;
import static dev.siegel.pool.administrator.Administration.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.administrator.AdministratorSignIn.Outcome;
import dev.siegel.pool.audit.AuditEvent;
import dev.siegel.pool.role.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdministratorSignInTest {
    private final Administration administration = new Administration();
    private final AdministratorSignIn signIn = administration.signIn();
    private final CallerByToken callers = administration.callers();

    AdministratorSignInTest() {
        administration.administrator("Anna", Role.HELP_DESK);
    }

    private Outcome signIn(String name, String password) {
        return signIn.signIn(name, password.toCharArray(), ELSEWHERE, "c-1");
    }

    private String token() {
        return ((Outcome.SignedIn) signIn("anna", PASSWORD)).token();
    }

    @Test
    void the_right_password_gives_a_token_that_says_who_calls() {
        String token = token();

        var caller = callers.find(token, ELSEWHERE, "c-9").orElseThrow().caller();

        assertThat(caller.name()).isEqualTo("Anna");
        assertThat(caller.address()).isEqualTo("192.0.2.7");
        assertThat(caller.roleNames()).isEqualTo("CsHelpDesk");
        assertThat(caller.correlationId()).isEqualTo("c-9");
    }

    @Test
    void only_the_hash_of_a_token_is_stored_and_nothing_prints_it() {
        var signedIn = (Outcome.SignedIn) signIn("anna", PASSWORD);

        assertThat(administration.tokens.tokens())
                .extracting(AdministratorToken::hash)
                .containsExactly(TokenHash.of(signedIn.token()));
        assertThat(signedIn.toString()).doesNotContain(signedIn.token());
        assertThat(administration.pool.audit.events())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.operation()).isEqualTo("Connect-CsServer");
                    assertThat(row.actor()).isEqualTo("Anna");
                    assertThat(row.toString()).doesNotContain(signedIn.token(), PASSWORD);
                });
    }

    @Test
    void a_token_works_for_fifteen_minutes() {
        String token = token();

        administration.pool.clock.advance(Duration.ofMinutes(15).minusMillis(1));
        boolean before = callers.find(token, ELSEWHERE, "c").isPresent();
        administration.pool.clock.advance(Duration.ofMillis(1));
        boolean after = callers.find(token, ELSEWHERE, "c").isPresent();

        assertThat(before).isTrue();
        assertThat(after).isFalse();
    }

    @Test
    void expired_tokens_are_cleared_at_the_next_sign_in() {
        token();
        administration.pool.clock.advance(Duration.ofMinutes(16));

        token();

        assertThat(administration.tokens.tokens()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "nobody", "", "local", "pool", "x\u0000y", "ANNA"})
    void a_wrong_password_is_refused_whatever_the_name(String name) {
        Outcome outcome = signIn(name, "wrong password");

        assertThat(outcome).isEqualTo(new Outcome.Refused());
        assertThat(administration.tokens.tokens()).isEmpty();
    }

    @Test
    void an_overlong_password_is_refused_without_work() {
        assertThat(signIn("anna", "x".repeat(128))).isEqualTo(new Outcome.Refused());
    }

    @Test
    void an_unknown_name_costs_the_work_of_a_wrong_password() {
        signIn("nobody", "warm up");
        long known = nanosOf("anna");
        long unknown = nanosOf("nobody");

        assertThat(unknown).isGreaterThan(known / 4);
    }

    private long nanosOf(String name) {
        long start = System.nanoTime();
        signIn(name, "wrong password");
        return System.nanoTime() - start;
    }

    @Test
    void the_sixth_failure_in_a_row_makes_even_the_right_password_wait() {
        for (int attempt = 0; attempt < 5; attempt++) {
            signIn("anna", "wrong password");
        }

        Outcome atOnce = signIn("anna", PASSWORD);
        administration.pool.clock.advance(Duration.ofSeconds(1));
        Outcome later = signIn("anna", PASSWORD);

        assertThat(atOnce).isEqualTo(new Outcome.Throttled(Duration.ofSeconds(1)));
        assertThat(later).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void refusals_of_an_address_are_one_audit_row_for_each_minute_with_their_number() {
        signIn("anna", "wrong password");
        signIn("bob", "wrong password");
        signIn("carol", "wrong password");
        administration.pool.clock.advance(Duration.ofMinutes(1));
        signIn("dave", "wrong password");

        assertThat(administration.pool.audit.events())
                .allMatch(row -> row.outcome() == AuditEvent.Outcome.REFUSED)
                .allMatch(row -> row.actorAddress().equals("192.0.2.7"))
                .extracting(row -> row.target() + " " + row.details().get("count"))
                .containsExactly("anna 1", " 2", "dave 1");
    }

    @Test
    void the_local_token_is_an_administrator_s_from_loopback_only() {
        var here = callers.find(LOCAL_TOKEN, LOOPBACK, "c");
        var elsewhere = callers.find(LOCAL_TOKEN, ELSEWHERE, "c");

        assertThat(here.orElseThrow().caller().name()).isEqualTo("local");
        assertThat(here.orElseThrow().caller().roleNames()).isEqualTo("CsAdministrator");
        assertThat(elsewhere).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "the-local-toke", "the-local-token ", "é"})
    void an_unknown_token_is_nobody_s(String token) {
        assertThat(callers.find(token, LOOPBACK, "c")).isEmpty();
        assertThat(callers.find(token + "x".repeat(300), LOOPBACK, "c")).isEmpty();
    }
}
