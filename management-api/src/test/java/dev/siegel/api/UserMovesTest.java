package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.testing.Answer;
import dev.siegel.api.testing.Call;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.role.Role;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserMovesTest {
    private static final String MOVES = "/api/v1/user-moves";
    private static final String BOTH =
            "{\"selector\":{\"users\":[\"kenmyer@example.com\",\"sip:second@sip.example.com\"]},"
                    + "\"target\":\"pool02.example.com\"}";

    private final TestingApi api = TestingApi.start();
    private final Call admin = api.as(Role.ADMINISTRATOR);

    UserMovesTest() {
        var samples = new Samples(api);
        samples.user("kenmyer", "Ken Myer");
        samples.user("second", "Second");
    }

    @AfterEach
    void close() {
        api.close();
    }

    private Object poolOf(String user) {
        return String.valueOf(admin.get("/api/v1/users/" + user).isOk().member("registrarPool"));
    }

    @Test
    void named_users_move() {
        Answer moved = admin.post(MOVES, BOTH).isOk();

        assertThat(moved.member("moved")).isEqualTo(2);
        assertThat(moved.list("items"))
                .extracting(user -> user.get("registrarPool"))
                .containsOnly("pool02.example.com");
        assertThat(poolOf("kenmyer@example.com")).isEqualTo("pool02.example.com");
    }

    @Test
    void a_dry_run_moves_nobody() {
        Answer would = admin.post(MOVES + "?dryRun=true", BOTH).isOk();

        assertThat(would.members()).containsEntry("dryRun", true).containsEntry("count", 2);
        assertThat(poolOf("kenmyer@example.com")).isEqualTo("pool01.example.com");
    }

    @Test
    void a_filter_means_those_that_pass() {
        Answer moved =
                admin.post(
                                MOVES,
                                "{\"selector\":{\"filter\":\"DisplayName -eq 'Second'\"},"
                                        + "\"target\":\"pool02.example.com\"}")
                        .isOk();

        assertThat(moved.list("items"))
                .singleElement()
                .satisfies(one ->
                        assertThat(one).containsEntry("sipAddress", "sip:second@sip.example.com"));
    }

    @Test
    void the_same_key_moves_once() {
        Call keyed = admin.header("Idempotency-Key", "move-1");
        Answer first = keyed.post(MOVES, BOTH).isOk();
        int rows = api.pool.audit.events().size();

        Answer second = keyed.post(MOVES, BOTH).isOk();

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(api.pool.audit.events()).hasSize(rows);
    }

    @Test
    void a_pool_there_is_not_is_refused() {
        Answer refused = admin.post(MOVES, BOTH.replace("pool02", "pool99"));

        assertThat(refused.status()).isBetween(400, 422);
        assertThat(refused.body()).contains("pool99.example.com");
        assertThat(poolOf("kenmyer@example.com")).isEqualTo("pool01.example.com");
    }

    @Test
    void somebody_there_is_not_is_refused() {
        Answer refused =
                admin.post(
                        MOVES,
                        "{\"selector\":{\"users\":[\"nobody@example.com\"]},"
                                + "\"target\":\"pool02.example.com\"}");

        assertThat(refused.isProblem(404, "management-object-not-found").body())
                .contains("nobody@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"target\":\"pool02.example.com\"}",
                "{\"selector\":{},\"target\":\"pool02.example.com\"}",
                "{\"selector\":{\"users\":[]},\"target\":\"pool02.example.com\"}",
                "{\"selector\":{\"users\":[null]},\"target\":\"pool02.example.com\"}",
                "{\"selector\":{\"users\":[\"kenmyer@example.com\"],\"filter\":\"Enabled -eq $true\"},"
                        + "\"target\":\"pool02.example.com\"}",
                "{\"selector\":{\"filter\":\"Colour -eq 'blue'\"},\"target\":\"pool02.example.com\"}",
                "{\"selector\":{\"users\":[\"kenmyer@example.com\"]}}"
            })
    void what_says_neither_who_nor_where_is_refused(String body) {
        admin.post(MOVES, body).isProblem(400, "malformed-request");
    }

    @Test
    void the_help_desk_is_refused_before_anybody_is_looked_up() {
        Map<String, Object> refused =
                api.as(Role.HELP_DESK)
                        .post(MOVES, BOTH.replace("kenmyer@", "nobody@"))
                        .isProblem(403, "insufficient-rights")
                        .members();

        assertThat(refused).containsEntry("errorId", "InsufficientRights,MoveCsUser");
    }
}
