package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.testing.Answer;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.user.User;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkRevocationTest {
    private static final String REVOCATIONS = "/api/v1/certificate-revocations";

    private final TestingApi api = TestingApi.start();
    private final Samples samples = new Samples(api);

    @AfterEach
    void close() {
        api.close();
    }

    private List<User> users(int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(i -> samples.user("user" + i, "User " + i))
                .toList();
    }

    private static String byUsers(List<User> users, String more) {
        String names =
                users.stream()
                        .map(user -> "\"" + user.sipAddress() + "\"")
                        .collect(Collectors.joining(","));
        return "{\"selector\":{\"users\":[" + names + "]}" + more + "}";
    }

    private List<ClientCertificate> current(List<User> users) {
        return api.pool.certificates.currentOf(users.stream().map(User::id).toList());
    }

    @Test
    void certificates_of_a_few_users_are_revoked_at_once() {
        List<User> users = users(2);
        users.forEach(user -> samples.certificate(user, Samples.DEVICE));

        Answer answer =
                api.local().post(REVOCATIONS, byUsers(users, ",\"reason\":\"userLeft\"")).isOk();

        assertThat(answer.members()).containsEntry("revoked", 2).containsEntry("endedSignIns", 0);
        assertThat(answer.list("items"))
                .extracting(item -> item.get("deviceId"))
                .containsExactly(Samples.DEVICE, Samples.DEVICE);
        assertThat(current(users)).isEmpty();
    }

    @Test
    void rows_serial_numbers_and_thumbprints_mean_single_certificates() {
        User user = users(1).getFirst();
        ClientCertificate one = samples.certificate(user, Samples.DEVICE);
        samples.certificate(user, Samples.OTHER_DEVICE);
        String third = "00000000-0000-4000-8000-000000000003";
        ClientCertificate last = samples.certificate(user, third);

        Answer bySerial =
                api.local().post(REVOCATIONS, "{\"selector\":{\"serialNumbers\":[\"0a:1b\"]}}");
        Answer byDevice =
                api.local()
                        .post(
                                REVOCATIONS,
                                "{\"selector\":{\"certificates\":[{\"identity\":\"user0@example.com\",\"deviceId\":\""
                                        + Samples.OTHER_DEVICE
                                        + "\"}]}}");
        Answer byThumbprint =
                api.local()
                        .post(
                                REVOCATIONS,
                                "{\"selector\":{\"thumbprints\":[\"" + last.thumbprint() + "\"]}}");

        assertThat(bySerial.isOk().list("items").getFirst().get("thumbprint"))
                .isEqualTo(String.valueOf(one.thumbprint()));
        assertThat(byDevice.isOk().member("revoked")).isEqualTo(1);
        assertThat(byThumbprint.isOk().member("revoked")).isEqualTo(1);
        assertThat(current(List.of(user))).isEmpty();
    }

    @Test
    void a_filter_means_what_passes_it() {
        List<User> users = users(2);
        users.forEach(user -> samples.certificate(user, Samples.DEVICE));

        Answer none =
                api.local()
                        .post(
                                REVOCATIONS,
                                "{\"selector\":{\"filter\":\"Identity -like '*user1*'\",\"state\":\"expired\"}}")
                        .isOk();
        Answer one =
                api.local()
                        .post(
                                REVOCATIONS,
                                "{\"selector\":{\"filter\":\"Identity -like '*user1*'\",\"publishedAfter\":\"2026-01-01T00:00:00Z\",\"userAgent\":\"uccapi*\",\"pool\":\"pool01.example.com\"}}")
                        .isOk();

        assertThat(none.member("revoked")).isEqualTo(0);
        assertThat(one.member("revoked")).isEqualTo(1);
        assertThat(current(users))
                .singleElement()
                .satisfies(left -> assertThat(left.userId()).isEqualTo(users.getFirst().id()));
    }

    @Test
    void more_than_ten_users_have_to_be_confirmed() {
        List<User> users = users(11);
        users.forEach(user -> samples.certificate(user, Samples.DEVICE));

        Answer refused =
                api.local()
                        .post(REVOCATIONS, byUsers(users, ""))
                        .isProblem(409, "confirmation-required");
        assertThat(refused.member("count")).isEqualTo(11);
        assertThat(current(users)).hasSize(11);

        api.local().post(REVOCATIONS, byUsers(users, ",\"confirm\":true")).isOk();
        assertThat(current(users)).isEmpty();
    }

    @Test
    void a_dry_run_tells_the_exact_count_and_needs_no_confirmation() {
        List<User> users = users(11);
        users.forEach(user -> samples.certificate(user, Samples.DEVICE));

        Answer answer = api.local().post(REVOCATIONS + "?dryRun=true", byUsers(users, "")).isOk();

        assertThat(answer.members())
                .containsEntry("dryRun", true)
                .containsEntry("count", 11)
                .containsEntry("users", 11);
        assertThat(answer.list("wouldAffect")).hasSize(11);
        assertThat(answer.body())
                .contains(
                        "Performing the operation \\\"Revoke-CsClientCertificate\\\" on target"
                                + " \\\"sip:user0@sip.example.com\\\".");
        assertThat(current(users)).hasSize(11);
        assertThat(api.pool.audit.events()).hasSize(1);
    }

    @Test
    void many_go_on_as_an_operation_that_can_be_watched() {
        List<User> users = users(201);
        users.forEach(user -> samples.certificate(user, Samples.DEVICE));

        Answer accepted = api.local().post(REVOCATIONS, byUsers(users, ",\"confirm\":true"));
        String location = accepted.header("Location").orElseThrow();
        Answer queued = api.local().get(location).isOk();
        api.pool.workOnOperations().workOnOne(() -> true);
        Answer done = api.local().get(location).isOk();
        Answer first = api.local().get(location + "/results?limit=150").isOk();
        Answer second =
                api.local()
                        .get(location + "/results?limit=150&cursor=" + first.member("nextCursor"))
                        .isOk();

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(location).isEqualTo("/api/v1/operations/" + accepted.member("id"));
        assertThat(queued.members())
                .containsEntry("state", "queued")
                .containsEntry("total", 201)
                .containsEntry("target", "201 certificates of 201 users")
                .containsEntry("requestedBy", "local");
        assertThat(done.members()).containsEntry("state", "done").containsEntry("done", 201);
        assertThat(first.list("items")).hasSize(150);
        assertThat(second.list("items")).hasSize(51);
        assertThat(second.list("items").getLast())
                .containsEntry("position", 201)
                .containsEntry("outcome", "done");
        assertThat(api.local().get("/api/v1/operations").isOk().list("items")).hasSize(1);
        assertThat(current(users)).isEmpty();
    }

    @Test
    void an_operation_is_stopped() {
        List<User> users = users(201);
        users.forEach(user -> samples.certificate(user, Samples.DEVICE));
        String location =
                api.local()
                        .post(REVOCATIONS, byUsers(users, ",\"confirm\":true"))
                        .header("Location")
                        .orElseThrow();

        Answer dry = api.local().delete(location + "?dryRun=true").isOk();
        Answer stopped = api.local().delete(location).isOk();

        assertThat(dry.member("dryRun")).isEqualTo(true);
        assertThat(stopped.member("state")).isEqualTo("cancelled");
        assertThat(api.pool.workOnOperations().workOnOne(() -> true)).isFalse();
        assertThat(current(users)).hasSize(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"selector\":{}}",
                "{\"selector\":null}",
                "{\"selector\":{\"users\":[]}}",
                "{\"selector\":{\"users\":[null]}}",
                "{\"selector\":{\"users\":[\"*\"]}}",
                "{\"selector\":{\"users\":[\"user0@example.com\"],\"serialNumbers\":[\"0A1B\"]}}",
                "{\"selector\":{\"everybody\":true}}",
                "{\"selector\":{\"filter\":\"\"}}",
                "{\"selector\":{\"filter\":\"Color -eq 'red'\"}}",
                "{\"selector\":{\"expiresBefore\":\"soon\"}}",
                "{\"selector\":{\"state\":\"stolen\"}}",
                "{\"selector\":{\"users\":[\"user0@example.com\"],\"state\":\"active\"}}",
                "{\"selector\":{\"serialNumbers\":[\"x\"]}}",
                "{\"selector\":{\"serialNumbers\":[\"-1\"]}}",
                "{\"selector\":{\"thumbprints\":[\"0A1B\"]}}",
                "{\"selector\":{\"certificates\":[{\"identity\":\"user0@example.com\"}]}}",
                "{\"selector\":{\"certificates\":[{\"identity\":\"user0@example.com\",\"deviceId\":\"x\"}]}}",
                "{\"selector\":{\"users\":[\"user0@example.com\"]},\"reason\":\"fun\"}",
                "{\"selector\":{\"users\":[\"user0@example.com\"]},\"confirm\":\"maybe\"}",
                "{\"selector\":{\"users\":[\"user0@example.com\"]},\"blockUntil\":\"2027-01-01T00:00:00Z\"}",
                "{\"selector\":{\"users\":[\"user0@example.com\"]},\"blockReissue\":true,\"blockUntil\":\"2020-01-01T00:00:00Z\"}",
                "[]"
            })
    void a_body_that_is_wrong_revokes_nothing(String body) {
        List<User> users = users(1);
        samples.certificate(users.getFirst(), Samples.DEVICE);

        api.local().post(REVOCATIONS, body).isProblem(400, "malformed-request");

        assertThat(current(users)).hasSize(1);
    }

    @Test
    void a_user_nobody_knows_stops_the_whole_call() {
        List<User> users = users(1);
        samples.certificate(users.getFirst(), Samples.DEVICE);
        String body = "{\"selector\":{\"users\":[\"user0@example.com\",\"nobody@example.com\"]}}";

        api.local().post(REVOCATIONS, body).isProblem(404, "management-object-not-found");

        assertThat(current(users)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "00000000-0000-4000-8000-00000000000", "%20"})
    void an_operation_is_named_by_its_uuid(String id) {
        api.local().get("/api/v1/operations/" + id).isProblem(400, "malformed-request");
        api.local()
                .get("/api/v1/operations/00000000-0000-4000-8000-000000000001/results")
                .isProblem(404, "management-object-not-found");
    }

    @Test
    void a_cursor_of_another_operations_results_is_refused() {
        api.local()
                .get("/api/v1/operations?cursor=AAAAAAAAAAAAAAAAAAAAAAAA")
                .isProblem(400, "malformed-request");
    }

    @Test
    void the_help_desk_may_not_revoke_across_users_whoever_is_meant() {
        String body = "{\"selector\":{\"users\":[\"nobody@example.com\"]}}";

        api.as(Role.HELP_DESK).post(REVOCATIONS, body).isProblem(403, "insufficient-rights");
    }
}
