package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.testing.Answer;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.role.Role;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
    private static final String OWN = "/api/v1/administrators/anna/password";

    private final TestingApi api = TestingApi.start();

    @BeforeEach
    void add() {
        api.addAdministrator("anna", "right password", Role.HELP_DESK);
    }

    @AfterEach
    void close() {
        api.close();
    }

    private Answer signIn(String name, String password) {
        return api.anonymous()
                .post(
                        "/api/v1/sign-in",
                        "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
    }

    private String token() {
        return String.valueOf(signIn("anna", "right password").isOk().member("token"));
    }

    @Test
    void a_token_from_signing_in_opens_the_api_for_fifteen_minutes() {
        var call = api.anonymous().bearer(token());

        int before = call.get("/api/v1/users").status();
        api.pool.clock.advance(Duration.ofMinutes(15));
        Answer after = call.get("/api/v1/users");

        assertThat(before).isEqualTo(200);
        after.isProblem(401, "not-authenticated");
        assertThat(after.header("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void the_answer_says_until_when_and_is_kept_by_nobody() {
        Answer answer = signIn("Anna", "right password").isOk();

        assertThat(answer.member("expirationTime")).hasToString("2026-03-01T10:15:00Z");
        assertThat(answer.members())
                .containsEntry("passwordMustChange", false)
                .containsEntry("passwordExpirationTime", null);
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "nobody", "local"})
    void a_wrong_password_and_an_unknown_name_get_the_same_answer(String name) {
        Answer answer = signIn(name, "wrong password").isProblem(401, "sign-in-refused");

        assertThat(answer.member("detail")).isEqualTo("The name or the password is wrong.");
        assertThat(answer.body()).doesNotContain("wrong password");
    }

    @Test
    void guessing_is_slowed_down() {
        for (int attempt = 0; attempt < 5; attempt++) {
            signIn("anna", "wrong password");
        }

        Answer answer = signIn("anna", "right password").isProblem(429, "too-many-attempts");

        assertThat(answer.header("Retry-After")).contains("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"x\"",
                "{}",
                "{\"name\":\"anna\"}",
                "{\"name\":\"anna\",\"password\":\"\"}",
                "{\"name\":\"anna\",\"password\":[]}",
                "{\"name\":\"anna\",\"password\":\"x\",\"otp\":\"1\"}"
            })
    void a_body_that_is_not_name_and_password_is_refused(String body) {
        api.anonymous().post("/api/v1/sign-in", body).isProblem(400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer x", "Basic YW5uYTp4", "bearer\tx", "x"})
    void without_a_good_token_nothing_below_the_api_answers(String authorization) {
        Answer answer = api.anonymous().header("Authorization", authorization).get("/api/v1/users");

        answer.isProblem(401, "not-authenticated");
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api", "/", "/api/v1/sign-in/", "/health/x"})
    void strangers_do_not_learn_which_routes_there_are(String path) {
        api.anonymous().get(path).isProblem(401, "not-authenticated");
    }

    @Test
    void one_s_own_password_changes_with_the_old_one_and_ends_the_token() {
        var call = api.anonymous().bearer(token());

        Answer wrong =
                call.put(OWN, "{\"password\":\"new password\",\"oldPassword\":\"wrong password\"}");
        Answer missing = call.put(OWN, "{\"password\":\"new password\"}");
        Answer done =
                call.put(OWN, "{\"password\":\"new password\",\"oldPassword\":\"right password\"}");

        wrong.isProblem(403, "old-password-wrong");
        missing.isProblem(403, "old-password-wrong");
        assertThat(done.isOk().members()).containsEntry("name", "anna");
        call.get("/api/v1/users").isProblem(401, "not-authenticated");
        signIn("anna", "right password").isProblem(401, "sign-in-refused");
        signIn("anna", "new password").isOk();
    }

    @Test
    void the_local_token_sets_it_without_and_a_dry_run_does_not() {
        Answer dry = api.local().put(OWN + "?dryRun=true", "{\"password\":\"new password\"}");
        boolean still = signIn("anna", "right password").status() == 200;
        Answer done = api.local().put(OWN, "{\"password\":\"new password\"}");

        assertThat(dry.isOk().member("whatIf"))
                .hasToString(
                        "[Performing the operation \"Set-CsAdministrator\" on target \"anna\".]");
        assertThat(still).isTrue();
        done.isOk();
        signIn("anna", "new password").isOk();
    }

    @Test
    void a_password_that_is_too_short_or_an_administrator_that_is_not_there_is_said_so() {
        api.local().put(OWN, "{\"password\":\"short\"}").isProblem(400, "malformed-request");
        api.local()
                .put("/api/v1/administrators/nobody/password", "{\"password\":\"long enough\"}")
                .isProblem(404, "management-object-not-found");
        api.local()
                .put("/api/v1/administrators/local/password", "{\"password\":\"long enough\"}")
                .isProblem(404, "management-object-not-found");
    }
}
