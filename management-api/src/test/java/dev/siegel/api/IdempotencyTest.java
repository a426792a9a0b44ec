package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.testing.Answer;
import dev.siegel.api.testing.Call;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.role.Role;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyTest {
    private static final String USERS = "/api/v1/users";
    private static final String KEN =
            """
            {"identity":"kenmyer@example.com","sipAddress":"sip:ken@example.com"}\
            """;

    private final TestingApi api = TestingApi.start();
    private final Samples samples = new Samples(api);

    @AfterEach
    void close() {
        api.close();
    }

    private Call with(String key) {
        return api.local().header("Idempotency-Key", key);
    }

    @Test
    void the_same_request_under_a_key_is_done_once_and_answered_alike() {
        samples.account("kenmyer", "Ken Myer");

        Answer first = with("k-1").post(USERS, KEN).isCreated();
        Answer again = with("k-1").post(USERS, KEN).isCreated();

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.header("Idempotent-Replayed")).contains("true");
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(api.local().get(USERS).isOk().list("items")).hasSize(1);
    }

    @Test
    void another_request_under_the_key_is_refused() {
        samples.account("kenmyer", "Ken Myer");
        with("k-1").post(USERS, KEN).isCreated();

        with("k-1")
                .post(USERS, KEN.replace("sip:ken", "sip:other"))
                .isProblem(422, "idempotency-key-reused");
        with("k-1").post(USERS + "?dryRun=true", KEN).isProblem(422, "idempotency-key-reused");
    }

    @Test
    void a_key_belongs_to_its_caller() {
        samples.account("kenmyer", "Ken Myer");
        with("k-1").post(USERS, KEN).isCreated();

        api.as(Role.ADMINISTRATOR)
                .header("Idempotency-Key", "k-1")
                .post(USERS, KEN)
                .isProblem(409, "already-enabled");
    }

    @Test
    void a_request_that_failed_frees_its_key() {
        with("k-1").post(USERS, KEN).isProblem(404, "management-object-not-found");
        samples.account("kenmyer", "Ken Myer");

        with("k-1").post(USERS, KEN).isCreated();
    }

    @Test
    void a_key_is_forgotten_after_a_day() {
        samples.account("kenmyer", "Ken Myer");
        with("k-1").post(USERS, KEN).isCreated();
        api.pool.clock.advance(Duration.ofHours(24).plusSeconds(1));

        with("k-1").post(USERS, KEN).isProblem(409, "already-enabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"has space", ""})
    void what_is_no_key_is_refused(String key) {
        samples.account("kenmyer", "Ken Myer");

        with(key).post(USERS, KEN).isProblem(400, "malformed-request");
        with("x".repeat(129)).post(USERS, KEN).isProblem(400, "malformed-request");

        assertThat(api.local().get(USERS).isOk().list("items")).isEmpty();
    }

    @Test
    void a_broken_body_is_refused_under_a_key_as_without_one() {
        with("k-1").post(USERS, "{\"identity\":").isProblem(400, "malformed-request");
        with("k-1").post(USERS, "").isProblem(400, "malformed-request");
    }
}
