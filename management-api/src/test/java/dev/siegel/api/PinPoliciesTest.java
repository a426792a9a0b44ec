package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.testing.Answer;
import dev.siegel.api.testing.Call;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.role.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinPoliciesTest {
    private static final String POLICIES = "/api/v1/pin-policies";
    private static final String GRANT = "/api/v1/users/kenmyer@example.com/policies/pin";

    private final TestingApi api = TestingApi.start();
    private final Call admin = api.as(Role.ADMINISTRATOR);

    PinPoliciesTest() {
        new Samples(api).user("kenmyer", "Ken Myer");
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void the_global_policy_is_always_there_with_its_defaults() {
        Answer answer = admin.get(POLICIES + "/global").isOk();

        assertThat(answer.header("ETag")).contains("\"0\"");
        assertThat(answer.members())
                .containsEntry("identity", "Global")
                .containsEntry("description", null)
                .containsEntry("minPasswordLength", 5)
                .containsEntry("pinHistoryCount", 0)
                .containsEntry("allowCommonPatterns", false)
                .containsEntry("pinLifetime", 0)
                .containsEntry("maximumLogonAttempts", null);
    }

    @Test
    void a_policy_is_made_changed_granted_and_removed_with_its_grants() {
        Answer made =
                admin.post(POLICIES, "{\"identity\":\"tag:Strict\",\"minPasswordLength\":8}")
                        .isCreated();
        String version = made.header("ETag").orElseThrow();
        admin.put(GRANT, "{\"policyName\":\"Strict\"}").isOk();

        Answer changed =
                admin.header("If-Match", version)
                        .patch(POLICIES + "/tag:Strict", "{\"description\":\"for phones\"}")
                        .isOk();
        assertThat(changed.members())
                .containsEntry("description", "for phones")
                .containsEntry("minPasswordLength", 8);
        assertThat(admin.get(GRANT + "/effective").member("identity")).isEqualTo("tag:Strict");
        admin.header("If-Match", version)
                .delete(POLICIES + "/tag:Strict")
                .isProblem(412, "precondition-failed");

        assertThat(admin.delete(POLICIES + "/tag:Strict").status()).isEqualTo(204);
        assertThat(admin.get(GRANT + "/effective").member("identity")).isEqualTo("Global");
        admin.get(POLICIES + "/tag:Strict").isProblem(404, "management-object-not-found");
    }

    @Test
    void removing_the_global_policy_resets_it() {
        admin.put(POLICIES + "/global", "{\"minPasswordLength\":9}").isOk();

        assertThat(admin.delete(POLICIES + "/global").isOk().member("minPasswordLength"))
                .isEqualTo(5);
    }

    @Test
    void policies_are_listed_by_their_scopes() {
        admin.post(POLICIES, "{\"identity\":\"tag:Strict\"}").isCreated();
        admin.post(POLICIES, "{\"identity\":\"site:Redmond\"}").isCreated();

        assertThat(admin.get(POLICIES).isOk().list("items"))
                .extracting(one -> one.get("identity"))
                .containsExactly("Global", "site:Redmond", "tag:Strict");
        assertThat(admin.get(POLICIES + "?filter=tag:*").isOk().list("items"))
                .extracting(one -> one.get("identity"))
                .containsExactly("tag:Strict");
    }

    @Test
    void a_lifetime_without_a_history_is_refused() {
        Answer answer =
                admin.patch(POLICIES + "/global", "{\"pinLifetime\":30}")
                        .isProblem(422, "constraint-violation");

        assertThat(answer.list("errors"))
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("field", "pinLifetime"));
        admin.patch(POLICIES + "/global", "{\"pinLifetime\":30,\"pinHistoryCount\":1}").isOk();
    }

    @ParameterizedTest
    @CsvSource({
        "minPasswordLength, 3",
        "minPasswordLength, 25",
        "pinHistoryCount, 21",
        "pinLifetime, 1000",
        "maximumLogonAttempts, 0",
        "maximumLogonAttempts, 1000"
    })
    void a_value_out_of_its_bounds_is_named(String member, int value) {
        Answer answer =
                admin.patch(POLICIES + "/global", "{\"" + member + "\":" + value + "}")
                        .isProblem(422, "constraint-violation");

        assertThat(answer.list("errors"))
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("field", member));
    }

    @Test
    void a_dry_run_makes_nothing() {
        assertThat(
                        admin.post(POLICIES + "?dryRun=true", "{\"identity\":\"tag:Strict\"}")
                                .isOk()
                                .member("dryRun"))
                .isEqualTo(true);

        admin.get(POLICIES + "/tag:Strict").isProblem(404, "management-object-not-found");
    }

    @Test
    void a_service_has_no_pin_policy_and_a_name_alone_is_a_tag() {
        admin.post(POLICIES, "{\"identity\":\"service:WebServer:pool01.example.com\"}")
                .isProblem(422, "scope-not-applicable");
        assertThat(admin.post(POLICIES, "{\"identity\":\"Strict\"}").isCreated().members())
                .containsEntry("identity", "tag:Strict");
        admin.post(POLICIES, "{\"identity\":\"tag:STRICT\"}").isProblem(409, "already-exists");
    }

    @Test
    void a_change_is_felt_by_the_next_pin() {
        String pin = "/api/v1/users/kenmyer@example.com/pin";
        admin.put(pin, "{\"pin\":\"90210\"}").isOk();

        admin.patch(POLICIES + "/global", "{\"minPasswordLength\":6}").isOk();

        admin.put(pin, "{\"pin\":\"90210\"}").isProblem(422, "pin-policy-violation");
    }
}
