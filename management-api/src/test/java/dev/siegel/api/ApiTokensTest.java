package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.testing.Answer;
import dev.siegel.api.testing.Call;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.role.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiTokensTest {
    private static final String TOKENS = "/api/v1/api-tokens";
    private static final String NIGHTLY =
            "{\"name\":\"nightly\",\"expirationTime\":\"2026-03-02T00:00:00Z\"}";

    private final TestingApi api = TestingApi.start();
    private final Call helen = api.as(Role.HELP_DESK);

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void a_token_is_shown_once_works_is_listed_with_its_last_use_and_revoked() {
        Answer made = helen.post(TOKENS, NIGHTLY).isCreated();
        Call script = api.anonymous().bearer(String.valueOf(made.member("token")));

        script.get("/api/v1/users").isOk();
        Answer listed = helen.get(TOKENS).isOk();
        helen.delete(TOKENS + "/" + made.member("id")).isOk();

        assertThat(made.header("Cache-Control")).contains("no-store");
        assertThat(listed.list("items"))
                .singleElement()
                .satisfies(one ->
                        assertThat(one)
                                .containsEntry("name", "nightly")
                                .containsEntry("owner", "CsHelpDesk")
                                .containsEntry("lastUsedAddress", "127.0.0.1")
                                .containsEntry("token", null));
        script.get("/api/v1/users").isProblem(401, "not-authenticated");
    }

    @Test
    void a_token_makes_no_tokens() {
        Answer made = helen.post(TOKENS, NIGHTLY).isCreated();
        Call script = api.anonymous().bearer(String.valueOf(made.member("token")));

        script.post(TOKENS, NIGHTLY.replace("nightly", "other"))
                .isProblem(403, "insufficient-rights");
    }

    @Test
    void a_token_without_an_end_or_of_nobody_is_refused() {
        helen.post(TOKENS, "{\"name\":\"nightly\"}").isProblem(400, "malformed-request");
        helen.post(TOKENS, NIGHTLY.replace("2026", "2036")).isProblem(422, "constraint-violation");
        helen.post(TOKENS, NIGHTLY.replace("2026", "2016")).isProblem(422, "constraint-violation");
        helen.post(TOKENS, NIGHTLY.replace("\"nightly\"", "\"nightly\",\"userScopes\":[\"x\"]"))
                .isProblem(400, "malformed-request");
        api.local().post(TOKENS, NIGHTLY).isProblem(400, "malformed-request");
        helen.get(TOKENS + "/no-uuid").isProblem(404, "management-object-not-found");

        assertThat(helen.get(TOKENS).list("items")).isEmpty();
    }

    @Test
    void this_machine_makes_one_for_an_administrator() {
        api.addAdministrator("anna", "right password", Role.VIEW_ONLY);

        Answer made =
                api.local().post(TOKENS, NIGHTLY.replace("{", "{\"owner\":\"anna\",")).isCreated();

        assertThat(made.member("owner")).isEqualTo("anna");
        assertThat(api.local().get(TOKENS + "?all=true").list("items")).hasSize(1);
    }
}
