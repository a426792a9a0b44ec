package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.testing.Answer;
import dev.siegel.api.testing.Call;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.pin.VerifyPin.Attempt;
import dev.siegel.pool.pin.VerifyPin.Verdict.Verified;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.testing.Lines;
import dev.siegel.pool.user.User;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinsTest {
    private static final String KEN = "/api/v1/users/sip:kenmyer@sip.example.com";
    private static final String PIN = KEN + "/pin";
    private static final String POLICY = KEN + "/policies/pin";

    private final TestingApi api = TestingApi.start();
    private final Samples samples = new Samples(api);
    private final User ken = samples.user("kenmyer", "Ken Myer");
    private final Call admin = api.as(Role.ADMINISTRATOR);

    @AfterEach
    void close() {
        api.close();
    }

    private boolean isGood(String pin) {
        var attempt = new Attempt("kenmyer@sip.example.com", pin, "192.0.2.9", "c-9");
        return api.pins.verify().verify(attempt) instanceof Verified;
    }

    @Test
    void a_user_without_a_pin_has_a_state_all_the_same() {
        assertThat(admin.get(PIN).isOk().members())
                .containsEntry("identity", "sip:kenmyer@sip.example.com")
                .containsEntry("isPinSet", false)
                .containsEntry("isLockedOut", false)
                .containsEntry("lastPinChangeTime", null)
                .containsEntry("pinExpirationTime", null)
                .containsEntry("lockReason", "None")
                .containsEntry("localFailures", 0)
                .containsEntry("globalFailures", 0)
                .containsEntry("lockedUntil", null)
                .containsEntry("policyName", "Global")
                .hasSize(10);
    }

    @Test
    void a_chosen_pin_is_set_and_not_shown() {
        Answer answer = admin.put(PIN, "{\"pin\":\"18723834\"}").isOk();

        assertThat(answer.members())
                .containsEntry("isPinSet", true)
                .containsEntry("lastPinChangeTime", api.pool.clock.instant().toString());
        assertThat(answer.body()).doesNotContain("18723834");
        assertThat(isGood("18723834")).isTrue();
    }

    @Test
    void a_generated_pin_is_shown_once_and_kept_by_no_cache() {
        Answer answer = admin.post(PIN, "{}").isOk();

        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.members())
                .containsOnlyKeys("identity", "pin")
                .containsEntry("identity", "sip:kenmyer@sip.example.com");
        String pin = String.valueOf(answer.member("pin"));
        assertThat(pin).matches("[0-9]{5}");
        assertThat(isGood(pin)).isTrue();
        assertThat(admin.get(PIN).isOk().body()).doesNotContain(pin);
        assertThat(api.pool.audit.events().toString()).doesNotContain(pin);
    }

    @Test
    void a_post_without_a_body_generates_too() {
        assertThat(admin.send("POST", PIN, BodyPublishers.noBody()).isOk().members())
                .containsKey("pin");
    }

    @Test
    void broken_rules_are_named_with_the_policy_and_without_the_pin() {
        Answer answer = admin.put(PIN, "{\"pin\":\"1234\"}").isProblem(422, "pin-policy-violation");

        assertThat(answer.members())
                .containsEntry("policy", "Global")
                .containsEntry("errorId", "PinPolicyViolation,SetCsClientPin")
                .containsEntry("category", "InvalidData")
                .containsEntry("title", "The PIN does not meet the policy");
        assertThat(answer.list("violations"))
                .containsExactly(
                        Map.of("rule", "minimumLength", "detail", "fewer than 5 digits"),
                        Map.of(
                                "rule",
                                "commonPattern",
                                "detail",
                                "four or more consecutive digits"));
        assertThat(answer.body()).doesNotContain("1234");
        assertThat(admin.get(PIN).member("isPinSet")).isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource({
        "12a45, digitsOnly",
        "222222, commonPattern",
        "٩٠٢١٠, digitsOnly",
        "9021090210902109021090210, maximumLength"
    })
    void a_pin_that_is_none_is_a_violation(String pin, String rule) {
        assertThat(
                        admin.put(PIN, "{\"pin\":\"" + pin + "\"}")
                                .isProblem(422, "pin-policy-violation")
                                .list("violations"))
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("rule", rule));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"pin\":null}",
                "{\"pin\":\"\"}",
                "{\"pin\":{}}",
                "{\"pin\":\"18723834\",\"colour\":\"blue\"}",
                "[\"18723834\"]",
                "18723834",
                ""
            })
    void a_body_that_is_none_is_refused(String body) {
        Answer answer = admin.put(PIN, body).isProblem(400, "malformed-request");

        assertThat(answer.body()).doesNotContain("18723834");
        assertThat(api.pins.store.find(ken.id())).isEmpty();
    }

    @Test
    void a_locked_pin_cannot_be_set() {
        admin.put(PIN, "{\"pin\":\"18723834\"}").isOk();
        assertThat(admin.put(PIN + "/lock", "{}").isOk().members())
                .containsEntry("isLockedOut", true)
                .containsEntry("lockReason", "Admin");

        admin.put(PIN, "{\"pin\":\"90210\"}").isProblem(409, "pin-locked");
        admin.post(PIN, "{}").isProblem(409, "pin-locked");

        assertThat(admin.delete(PIN + "/lock").isOk().members())
                .containsEntry("isLockedOut", false)
                .containsEntry("lockReason", "None");
        admin.put(PIN, "{\"pin\":\"90210\"}").isOk();
        assertThat(isGood("90210")).isTrue();
    }

    @Test
    void too_many_attempts_are_shown_with_the_end_of_the_lock() {
        api.pins.policy("global", Map.of("MaximumLogonAttempts", "1"));
        admin.put(PIN, "{\"pin\":\"18723834\"}").isOk();
        isGood("00000");

        assertThat(admin.get(PIN).isOk().members())
                .containsEntry("isLockedOut", true)
                .containsEntry("lockReason", "TooManyAttempts")
                .containsEntry("localFailures", 1)
                .containsEntry("globalFailures", 1)
                .containsEntry(
                        "lockedUntil",
                        api.pool.clock.instant().plus(Duration.ofHours(1)).toString());
    }

    @Test
    void a_dry_run_changes_nothing_and_shows_no_pin() {
        for (Answer answer :
                List.of(
                        admin.put(PIN + "?dryRun=true", "{\"pin\":\"18723834\"}"),
                        admin.post(PIN + "?dryRun=true", "{}"),
                        admin.put(PIN + "/lock?dryRun=true", "{}"),
                        admin.delete(PIN + "/lock?dryRun=true"))) {
            assertThat(answer.isOk().member("dryRun")).isEqualTo(true);
            assertThat(answer.list("wouldAffect")).hasSize(1);
            assertThat(answer.body()).doesNotContain("18723834").doesNotContain("\"pin\"");
        }
        assertThat(api.pins.store.find(ken.id())).isEmpty();
        assertThat(api.pool.audit.events()).allMatch(event -> event.dryRun());
    }

    @Test
    void somebody_elses_pin_of_the_same_number_is_refused_without_a_name() {
        User bert = samples.user("bert", "Bert");
        api.pool.users.update(Lines.withLine(ken, "tel:+14255550100;ext=1"));
        api.pool.users.update(Lines.withLine(bert, "tel:+14255550100;ext=2"));
        admin.put("/api/v1/users/sip:bert@sip.example.com/pin", "{\"pin\":\"18723834\"}").isOk();

        Answer answer =
                admin.put(PIN, "{\"pin\":\"18723834\"}").isProblem(422, "pin-policy-violation");

        assertThat(answer.list("violations"))
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("rule", "uniqueForNumber"));
        assertThat(answer.body()).doesNotContain("bert");
    }

    @Test
    void all_pins_are_listed_filtered_and_paged() {
        for (String name : List.of("a", "b", "c")) {
            samples.user(name, name);
        }
        admin.put("/api/v1/users/a@example.com/pin", "{\"pin\":\"18723834\"}").isOk();
        admin.put("/api/v1/users/b@example.com/pin", "{\"pin\":\"18723834\"}").isOk();
        admin.put("/api/v1/users/b@example.com/pin/lock", "{}").isOk();

        assertThat(identities(admin.get("/api/v1/pins"))).hasSize(4);
        assertThat(identities(admin.get("/api/v1/pins?isPinSet=true")))
                .containsExactly("sip:a@sip.example.com", "sip:b@sip.example.com");
        assertThat(identities(admin.get("/api/v1/pins?isPinSet=false")))
                .containsExactly("sip:c@sip.example.com", "sip:kenmyer@sip.example.com");
        assertThat(identities(admin.get("/api/v1/pins?isLockedOut=true")))
                .containsExactly("sip:b@sip.example.com");

        Answer first = admin.get("/api/v1/pins?isLockedOut=false&limit=2").isOk();
        assertThat(identities(first))
                .containsExactly("sip:a@sip.example.com", "sip:c@sip.example.com");
        String cursor = "&cursor=" + first.member("nextCursor");
        Answer second = admin.get("/api/v1/pins?isLockedOut=false&limit=2" + cursor).isOk();
        assertThat(identities(second)).containsExactly("sip:kenmyer@sip.example.com");
        assertThat(second.member("nextCursor")).isNull();
        admin.get("/api/v1/pins?limit=2" + cursor).isProblem(400, "malformed-request");
    }

    private static List<Object> identities(Answer answer) {
        return answer.isOk().list("items").stream().map(one -> one.get("identity")).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "isPinSet=maybe",
                "isLockedOut=1",
                "limit=0",
                "limit=1001",
                "cursor=AAAA",
                "isPinSet=true&isPinSet=false",
                "pinSet=true"
            })
    void a_bad_query_is_refused(String query) {
        admin.get("/api/v1/pins?" + query).isProblem(400, "malformed-request");
    }

    @Test
    void a_granted_policy_holds_until_taken_away() {
        api.pins.policy("tag:Strict", Map.of("MinPasswordLength", "8"));
        assertThat(admin.get(POLICY + "/effective").isOk().members())
                .containsEntry("identity", "Global")
                .containsEntry("minPasswordLength", 5);

        assertThat(admin.put(POLICY, "{\"policyName\":\"strict\"}").isOk().members())
                .containsEntry("identity", "tag:Strict")
                .containsEntry("minPasswordLength", 8)
                .containsEntry("pinHistoryCount", 0)
                .containsEntry("pinLifetime", 0)
                .containsEntry("allowCommonPatterns", false)
                .containsEntry("maximumLogonAttempts", null);
        assertThat(admin.get(PIN).member("policyName")).isEqualTo("tag:Strict");
        admin.put(PIN, "{\"pin\":\"90210\"}").isProblem(422, "pin-policy-violation");

        assertThat(admin.delete(POLICY).isOk().member("identity")).isEqualTo("Global");
        admin.put(PIN, "{\"pin\":\"90210\"}").isOk();
    }

    @Test
    void only_a_users_policy_that_is_there_can_be_granted() {
        admin.put(POLICY, "{\"policyName\":\"Nothing\"}")
                .isProblem(404, "management-object-not-found");
        for (String name : List.of("global", "site:Redmond", "service:WebServer:x", "")) {
            admin.put(POLICY, "{\"policyName\":\"" + name + "\"}")
                    .isProblem(400, "malformed-request");
        }
        admin.put(POLICY, "{}").isProblem(400, "malformed-request");
    }

    @Test
    void nobody_is_nobody() {
        String nobody = "/api/v1/users/sip:nobody@example.com";

        admin.get(nobody + "/pin").isProblem(404, "management-object-not-found");
        admin.put(nobody + "/pin", "{\"pin\":\"18723834\"}")
                .isProblem(404, "management-object-not-found");
        admin.delete(nobody + "/pin/lock").isProblem(404, "management-object-not-found");
        admin.get("/api/v1/users/*/pin").isProblem(400, "malformed-request");
    }
}
