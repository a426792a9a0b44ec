package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.testing.Answer;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.user.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffboardingTest {
    private static final String OFFBOARDING = "/api/v1/users/sip:User1@sip.example.com/offboarding";

    private final TestingApi api = TestingApi.start();
    private final Samples samples = new Samples(api);
    private final User user = samples.user("User1", "User One");

    OffboardingTest() {
        samples.certificate(user, Samples.DEVICE);
    }

    @AfterEach
    void close() {
        api.close();
    }

    private boolean isUntouched() {
        return api.pool.users.find(user.id()).orElseThrow().equals(user)
                && api.pool.blocks.of(user.id()).isEmpty()
                && api.pool.certificates.currentOf(user.id()).size() == 1;
    }

    @Test
    void a_leaver_is_let_go_in_one_call() {
        Answer answer = api.local().post(OFFBOARDING, "{\"reason\":\"left\"}").isOk();

        assertThat(answer.members())
                .containsEntry("identity", "sip:User1@sip.example.com")
                .containsEntry("revoked", 1)
                .containsEntry("endedSignIns", 0)
                .containsEntry("blocked", true)
                .containsEntry("disconnected", true)
                .containsEntry("pinLocked", true)
                .containsEntry("disabled", true);
        assertThat(api.pool.users.find(user.id()).orElseThrow().enabled()).isFalse();
        assertThat(api.pool.audit.events()).hasSize(1);
    }

    @Test
    void steps_are_left_out_when_they_are_false() {
        Answer answer =
                api.local()
                        .post(OFFBOARDING, "{\"disable\":false,\"lockPin\":false,\"block\":false}")
                        .isOk();

        assertThat(answer.members())
                .containsEntry("revoked", 1)
                .containsEntry("blocked", false)
                .containsEntry("disabled", false);
        assertThat(api.pool.users.find(user.id()).orElseThrow().enabled()).isTrue();
    }

    @Test
    void a_dry_run_tells_and_changes_nothing() {
        Answer answer = api.local().post(OFFBOARDING + "?dryRun=true", "{}").isOk();

        assertThat(answer.body())
                .contains("Performing the operation \\\"Invoke-CsUserOffboarding\\\" on target");
        assertThat(answer.list("wouldAffect").getFirst()).containsEntry("revoked", 1);
        assertThat(isUntouched()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"disable\":\"no\"}",
                "{\"disable\":0}",
                "{\"remove\":true}",
                "{\"revoke\":false,\"block\":false,\"disconnect\":false,\"lockPin\":false,\"disable\":false}",
                "[]"
            })
    void a_body_that_is_wrong_changes_nothing(String body) {
        api.local().post(OFFBOARDING, body).isProblem(400, "malformed-request");

        assertThat(isUntouched()).isTrue();
    }
}
